namespace Juluo.Queues;

internal static class MatterErrors
{
    public sealed record TooMany(int Most) : Conflict("matter.too-many");
}
