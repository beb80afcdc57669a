namespace Biaochi.Documents.Packaging;

/// <summary>
/// Counts what the parts of one packed document hold unpacked. Deflate packs up to 1,032 : 1 (RFC 1951), documents some 25 : 1, so that
/// a large part that was packed far smaller is a trap, whatever the limit on bytes.
/// </summary>
internal sealed class UnpackLimit(string file, long maxBytes)
{
    private const long AlwaysAllowed = 64L * 1024 * 1024;
    private const int LargestRatio = 200;

    private long _unpacked;

    /// <summary>A stream that counts what is read from it, for a part of that packed size.</summary>
    public Stream Watch(Stream part, long packed) => new Watched(part, Math.Max(AlwaysAllowed, packed * LargestRatio), this);

    private void Count(int bytes, long ofPart, long largest)
    {
        _unpacked += bytes;
        if (_unpacked > maxBytes || ofPart > largest)
        {
            throw new DocumentFormatException(file, $"解压后的内容超过 {Math.Min(maxBytes, largest) / (1024 * 1024)} MB，可能不是正常的申报表文件，已停止读取。请确认文件来源，或拆分后再读取。");
        }
    }

    private sealed class Watched(Stream part, long largest, UnpackLimit limit) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = part.Read(buffer);
            _read += read;
            limit.Count(read, _read, largest);
            return read;
        }

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
}
