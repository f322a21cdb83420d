namespace Juluo.Casework;

internal static class ThreadErrors
{
    public sealed record TooManyToday(int Most) : Conflict("case-message.too-many-today");
}
