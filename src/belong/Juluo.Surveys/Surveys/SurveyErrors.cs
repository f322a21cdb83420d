namespace Juluo.Surveys;

internal static class SurveyErrors
{
    public sealed record NoSuchForm() : Invalid("survey.no-such-form", "form");

    public sealed record AskedNow() : Conflict("survey.asked-now");

    public sealed record NoCrossing() : Invalid("survey.no-crossing", "crossedBy");

    public sealed record LastDay(int Most) : Invalid("survey.last-day", "lastDay");

    public sealed record NoOneToAsk() : Conflict("survey.no-one-to-ask");

    public sealed record Closed() : Conflict("survey.closed");

    public sealed record StillOpen() : Conflict("survey.still-open");

    public sealed record RemindedAlready() : Conflict("survey.reminded-already");

    public sealed record NoResults() : Conflict("survey.no-results");
}
