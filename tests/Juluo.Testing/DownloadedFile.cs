namespace Juluo.Testing;

/// <summary>A file that a page offers.</summary>
/// <param name="Name">The name under which a browser would save it.</param>
public sealed record DownloadedFile(string Name, byte[] Content);
