namespace Juluo.Networks.Formats;

/// <summary>A file is no network that can be read; the message says where it is wrong and how to mend it.</summary>
public sealed class NetworkFormatException : FormatException
{
    internal NetworkFormatException(long line, string message, Exception? inner = null)
        : base(line > 0 ? $"Line {line}: {message}" : message, inner) => Line = line;

    /// <summary>The line in question, from 1; 0 where it is about the whole file.</summary>
    public long Line { get; }
}
