namespace Juluo.Mentoring;

internal static class TrainingErrors
{
    public sealed record PlacesOutOfRange(int Least, int Most) : Invalid("training.places-out-of-range", "places");

    public sealed record EndsBeforeItStarts() : Invalid("training.ends-before-it-starts", "endsOn");

    public sealed record EndPast() : Invalid("training.end-past", "endsOn");

    public sealed record HasEnded() : Conflict("training.has-ended");

    public sealed record OnlyForLead() : Conflict("training.only-for-lead");

    public sealed record Full() : Conflict("training.full");

    public sealed record LeadsIt() : Conflict("training.leads-it");

    public sealed record NoOneThere() : Invalid("training.no-one-there", "people");

    public sealed record WhereMissing() : Invalid("training.where-missing", "elsewhere");
}
