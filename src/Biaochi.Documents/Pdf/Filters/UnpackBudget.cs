namespace Biaochi.Documents.Pdf.Filters;

/// <summary>How much one document may still unpack. A small file can hold streams that unpack to more than the machine has.</summary>
internal sealed class UnpackBudget(string file, ReadOptions options, CancellationToken cancellationToken)
{
    private long _left = options.MaxDecompressedBytes;

    public string File => file;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Takes some bytes off before they are kept.</summary>
    /// <exception cref="DocumentFormatException">The limit is reached.</exception>
    /// <exception cref="OperationCanceledException">Time is up.</exception>
    public void Take(int bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _left -= bytes;
        if (_left < 0)
        {
            throw new DocumentFormatException(file, $"解压后的内容超过 {options.MaxDecompressedBytes / (1024 * 1024)} MB，已停止读取。文件可能被损坏或恶意构造；如确为正常文件，请拆分后再读取。");
        }
    }
}
