using Juluo.Kernel;

namespace Juluo.Host.Commands;

public static class CommandErrors
{
    public sealed record NoSuchFile(string File) : Invalid((string?)null);

    /// <param name="Known">The short names of those there are.</param>
    public sealed record WhichCommunity(string Known) : Invalid((string?)null);
}
