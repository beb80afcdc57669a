namespace Biaochi.Reviewer.Knowledge;

/// <summary>A rule set that cannot be right. The message names file, rule and position, for whoever edited the file.</summary>
public sealed class KnowledgeException(string message, Exception? inner = null) : Exception(message, inner);
