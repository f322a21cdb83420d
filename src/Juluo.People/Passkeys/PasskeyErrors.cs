namespace Juluo.People;

public static class PasskeyErrors
{
    /// <summary>The device's answer does not fit the question that was put.</summary>
    public sealed record NotAccepted() : Invalid((string?)null);

    public sealed record TooMany(int Most) : Invalid("name");
}
