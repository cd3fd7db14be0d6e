using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Signet.Load.Http;

/// <summary>
/// One keep-alive HTTP/1.1 connection that sends prepared bytes. It costs a fraction of a general client, so that on a small machine the
/// load program takes as little as it can from the server it measures.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _head = new();
    private readonly ArrayBufferWriter<byte> _body = new();
    private int _start;
    private int _end;

    public async Task ConnectAsync(Uri origin) => await _socket.ConnectAsync(IPAddress.Loopback, origin.Port);

    public async ValueTask<RawAnswer> SendAsync(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += await _socket.SendAsync(request[sent..], SocketFlags.None);
        }

        _body.ResetWrittenCount();
        _head.ResetWrittenCount();
        (_start, _end) = (0, 0);
        _head.Write((await ReadUntilAsync("\r\n\r\n"u8.ToArray())).Span);
        var (status, length) = ParseHead(_head.WrittenMemory);
        if (length >= 0)
        {
            await CopyAsync(length);
        }
        else
        {
            await CopyChunksAsync();
        }

        return new RawAnswer(status, _head.WrittenMemory, _body.WrittenMemory);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Status, and the body's length or -1 when it comes in chunks.</summary>
    private static (int Status, int Length) ParseHead(ReadOnlyMemory<byte> head)
    {
        var span = head.Span;
        var status = Number(span[9..12]);
        if (Find(span, "\r\ncontent-length: "u8, "\r\nContent-Length: "u8) is var at and >= 0)
        {
            return (status, Number(span[(at + 18)..]));
        }

        return (status, status is 204 or 304 ? 0 : Find(span, "\r\ntransfer-encoding: "u8, "\r\nTransfer-Encoding: "u8) >= 0 ? -1 : 0);
    }

    private static int Number(ReadOnlySpan<byte> text, char format = 'D') =>
        Utf8Parser.TryParse(text, out int value, out _, format) ? value : throw new IOException("The answer is not HTTP.");

    private static int Find(ReadOnlySpan<byte> head, ReadOnlySpan<byte> lower, ReadOnlySpan<byte> usual) =>
        head.IndexOf(usual) is var at and >= 0 ? at : head.IndexOf(lower);

    private async ValueTask CopyChunksAsync()
    {
        while (true)
        {
            var line = await ReadUntilAsync("\r\n"u8.ToArray());
            var size = Number(line.Span, 'x');
            await CopyAsync(size);
            await ReadUntilAsync("\r\n"u8.ToArray());
            if (size == 0)
            {
                return;
            }
        }
    }

    private async ValueTask CopyAsync(int count)
    {
        while (count > 0)
        {
            if (_start == _end)
            {
                await FillAsync();
            }

            var part = Math.Min(count, _end - _start);
            _body.Write(_buffer.AsSpan(_start, part));
            _start += part;
            count -= part;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadUntilAsync(ReadOnlyMemory<byte> end)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf(end.Span);
            if (at >= 0)
            {
                var found = _buffer.AsMemory(_start, at + end.Length);
                _start += found.Length;
                return found;
            }

            await FillAsync();
        }
    }

    private async ValueTask FillAsync()
    {
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
        }
        else if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None);
        _end += read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
