namespace Juluo.Reception;

internal static class EvacuationMailErrors
{
    public sealed record HourOutOfReach() : Invalid("evacuation-mail.hour-out-of-reach", "hour");

    public sealed record Nobody() : Invalid("evacuation-mail.nobody", "person");

    /// <summary>The site has no warden to mail the list to.</summary>
    public sealed record NoWardens() : Conflict("evacuation-mail.no-wardens");
}
