using Acornima.Ast;
using Jint;

namespace Signet.Identity.Scripts;

/// <summary>
/// <see cref="ScriptSources.Prelude"/>, parsed once. Apart from <see cref="ScriptRunner"/>, whose registration would otherwise load
/// the script engine into servers that run no script.
/// </summary>
internal static class ScriptPrelude
{
    public static Prepared<Script> Prepared { get; } = Engine.PrepareScript(ScriptSources.Prelude);
}
