namespace Signet.Server.Health;

/// <summary>Whether this node should get traffic: after the database is ready, until a shutdown begins.</summary>
internal sealed class HealthState
{
    private volatile bool _ready;

    public bool IsReady => _ready;

    public void SetReady(bool ready) => _ready = ready;
}
