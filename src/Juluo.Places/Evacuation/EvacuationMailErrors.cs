namespace Juluo.Places;

public static class EvacuationMailErrors
{
    public sealed record HourOutOfReach() : Invalid("hour");

    public sealed record MinutesOutOfReach() : Invalid("minutes");

    public sealed record Nobody() : Invalid("person");

    /// <summary>There is nobody to mail it to.</summary>
    public sealed record NoWardens : Conflict;
}
