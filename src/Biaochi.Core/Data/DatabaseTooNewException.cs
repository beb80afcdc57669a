namespace Biaochi.Core.Data;

/// <summary>The database was written by a newer program. Nothing in it was touched; the message is Chinese and meant for whoever started this one.</summary>
public sealed class DatabaseTooNewException(int databaseVersion, int programVersion)
    : Exception($"数据库的版本是 {databaseVersion}，比本程序（{programVersion}）新。请用新版程序打开，数据未作任何改动。");
