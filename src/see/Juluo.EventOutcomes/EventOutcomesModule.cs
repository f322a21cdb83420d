namespace Juluo.EventOutcomes;

public sealed class EventOutcomesModule : Module
{
    public override string Name => "eventoutcomes";

    public override string Sentence => "Outcomes of events: feedback in two taps, new contacts, and whether events change the buzz.";

    public override Part? Part => Juluo.Foundation.Part.Events;

    public override IReadOnlyList<Type> Uses => [typeof(EventsModule), typeof(LensModule), typeof(PeopleModule)];

    public override void Search(SearchPages pages) => pages.Add("event-effect", "/events/effect");

    public override void Jobs(JobSchedule jobs) => jobs.Every<ComputeEventOutcomes>(minutes: 24 * 60);

    public override PersonalData PersonalData { get; } =
        new(new PersonalDataField("event-feedback", "eventoutcomes.feedback", "person_id").Moves("t.event_id", "o.event_id = t.event_id"))
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["eventoutcomes.outcome.event_id"] = "numbers of an event; they name no one",
            },
        };
}
