namespace Juluo.Queues;

internal static class QueueTopicErrors
{
    public sealed record TooMany(int Most) : Conflict("matter.too-many");
}
