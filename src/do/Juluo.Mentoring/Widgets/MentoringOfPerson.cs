namespace Juluo.Mentoring;

/// <summary>The widget on a person's page with their offer to mentor and their next office hours.</summary>
[Named("mentoring-of-person")]
[Widget(Dashboard.Person, MentoringRights.See, typeof(MentoringOfPersonWidget), 32)]
public sealed class MentoringOfPerson(UnitOfWork work, Clock clock, PeopleFacade people, OfficeHoursFacade officeHours)
    : Slice<OfPerson, MentoringOfPerson.Output>
{
    /// <param name="Mentor">The offer; null if they do not offer to mentor now.</param>
    public sealed record Output(PersonId Person, MentorOffer? Mentor, IReadOnlyList<ExpertHours> Hours);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { Here: true } person)
            return new NotFound();
        var offer = await new MentorStore(work, clock).Find(person.Id, stop);
        var mentor = offer?.IsOpen(clock.Today(caller.Community.Zone)) == true ? offer : null;
        var hours = await officeHours.Of(person.Id, stop);
        return mentor is null && hours.Count == 0 ? new NotFound() : new Output(person.Id, mentor, hours);
    }
}
