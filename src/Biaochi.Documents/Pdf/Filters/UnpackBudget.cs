namespace Biaochi.Documents.Pdf.Filters;

/// <summary>How much one document may still unpack. A small file can hold streams that unpack to more than the machine has.</summary>
internal sealed class UnpackBudget(string file, ReadOptions options, CancellationToken cancellationToken)
{
    /// <summary>No content stream or font of a document is nearly this large, in bytes.</summary>
    private const int LargestStream = 64 * 1024 * 1024;

    private long _left = options.MaxDecompressedBytes;

    public string File => file;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Takes some bytes off before they are kept.</summary>
    /// <param name="ofStream">How many there are of this stream with them.</param>
    /// <exception cref="DocumentFormatException">The limit is reached.</exception>
    /// <exception cref="OperationCanceledException">Time is up.</exception>
    public void Take(int bytes, int ofStream)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _left -= bytes;
        if (_left < 0 || ofStream > LargestStream)
        {
            throw new DocumentFormatException(file, $"解压后的内容超过 {Math.Min(options.MaxDecompressedBytes, LargestStream) / (1024 * 1024)} MB，可能不是正常的申报表文件，已停止读取。请确认文件来源，或拆分后再读取。");
        }
    }
}
