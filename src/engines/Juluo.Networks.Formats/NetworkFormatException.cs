namespace Juluo.Networks.Formats;

/// <summary>Thrown when a file cannot be read as a network; the message names the place and the correction.</summary>
public sealed class NetworkFormatException : FormatException
{
    internal NetworkFormatException(long line, string message, Exception? inner = null)
        : base(line > 0 ? $"Line {line}: {message}" : message, inner) => Line = line;

    /// <summary>The line of the fault, from 1; 0 if it concerns the whole file.</summary>
    public long Line { get; }
}
