namespace Juluo.Delivery;

public static class BackgroundTaskErrors
{
    /// <summary>The person has the maximum number of waiting and running tasks.</summary>
    public sealed record TooMany(int Most) : Conflict("task.too-many");
}
