namespace Juluo.Delivery;

public static class BackgroundTaskErrors
{
    /// <summary>As many tasks of this person are waiting or running as one person may have.</summary>
    public sealed record TooMany(int Most) : Conflict("task.too-many");
}
