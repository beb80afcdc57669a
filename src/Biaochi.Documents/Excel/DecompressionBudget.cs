namespace Biaochi.Documents.Excel;

/// <summary>How many bytes the parts of one file may still unpack to, together: a small archive can hold gigabytes of zeros.</summary>
internal sealed class DecompressionBudget(string file, long bytes)
{
    private long _spent;

    /// <exception cref="DocumentFormatException">The file unpacks to more than is allowed.</exception>
    public void Spend(int count)
    {
        _spent += count;
        if (_spent > bytes)
        {
            throw new DocumentFormatException(file, $"解压后超过 {bytes / (1024 * 1024)} MB，已停止读取。请确认文件来源，或拆分后再读取。");
        }
    }
}

/// <summary>A part while it is unpacked.</summary>
internal sealed class BudgetedStream(Stream part, DecompressionBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
