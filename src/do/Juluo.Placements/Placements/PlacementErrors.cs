namespace Juluo.Placements;

internal static class PlacementErrors
{
    public sealed record EndsBeforeItStarts() : Invalid("placement.ends-before-it-starts", "endsOn");

    public sealed record StartsInThePast() : Invalid("placement.starts-in-the-past", "startsOn");

    public sealed record ApplyInThePast() : Invalid("placement.apply-in-the-past", "applyUntil");

    public sealed record ApplyAfterItStarts() : Invalid("placement.apply-after-it-starts", "applyUntil");

    public sealed record DaysOutOfRange() : Invalid("placement.days-out-of-range", "days");

    public sealed record NotYourHost() : Invalid("placement.not-your-host", "host");

    public sealed record OnlyForHost() : Conflict("placement.only-for-host");

    public sealed record OnlyForParties() : Conflict("placement.only-for-parties");

    public sealed record TakenOff() : Conflict("placement.taken-off");

    public sealed record OnTheList() : Conflict("placement.on-the-list");

    /// <summary>Terms that the fellow agreed to cannot be changed without them.</summary>
    public sealed record FellowChosen() : Conflict("placement.fellow-chosen");

    public sealed record NoFellow() : Conflict("placement.no-fellow");

    public sealed record HasEnded() : Conflict("placement.has-ended");

    public sealed record HasNotEnded() : Conflict("placement.has-not-ended");

    public sealed record NotStarted(LocalDate Starts) : Conflict("placement.not-started");

    public sealed record NoHandover() : Conflict("placement.no-handover");

    public sealed record HasContact() : Conflict("placement.has-contact");

    public sealed record NotOfThem() : Conflict("placement.not-of-them");
}
