namespace Juluo.Matching;

/// <summary>On a person's page: ways to meet them, namely an introduction by an operator, a message in a shared channel, or a time that suits both.</summary>
[Named("meet-person")]
[Widget(Dashboard.Person, NeedsRights.Own, typeof(MeetPersonWidget), 5)]
internal sealed class MeetPerson(
    RequestStore requests,
    IntroductionStore introductions,
    DoNotMatchStore avoided,
    ChannelsFacade channels,
    MeetingPlaces places,
    PeopleFacade people,
    Acquaintances acquaintances
) : Slice<OfPerson, WaysToMeet>
{
    private const int MostChannels = 4;

    public override async Task<Outcome<WaysToMeet>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } me || me == input.Id || await people.Find(input.Id, stop) is not { Here: true } person)
            return new NotFound();
        // This page changes only by what both know already: that a person was asked about the other, without a name, must not show here.
        var open = (await introductions.Of(me, stop)).Find(i => i.Open && i.Concerns(input.Id));
        return new WaysToMeet(
            person.Id,
            person.Name,
            open?.Id,
            caller.May(MatchingRights.Introduce),
            await requests.Asked(me, input.Id, stop),
            !(await avoided.Of(me, stop)).Contains(input.Id) && !(await acquaintances.Of(me, stop)).Contains(input.Id),
            caller.May(ChannelRights.WriteIn) ? await channels.OfBoth(me, input.Id, MostChannels, stop) : [],
            caller.May(MeetingPlaces.Needs) ? await places.Fitting(me, input.Id, stop) : null,
            (await people.Availabilities([input.Id], stop)).GetValueOrDefault(input.Id) == Availability.Quiet
        );
    }
}

/// <param name="Introduction">The open introduction of the two, to which both said yes.</param>
/// <param name="MayIntroduce">True if the reader may introduce people and therefore needs no one to ask.</param>
/// <param name="Asked">True if the reader asked for an introduction and no operator has answered yet.</param>
/// <param name="MayAsk">False if the reader knows the person or does not want to meet them.</param>
/// <param name="Quiet">True if the person does not want to be disturbed at present.</param>
public sealed record WaysToMeet(
    PersonId Person,
    string Name,
    IntroductionId? Introduction,
    bool MayIntroduce,
    bool Asked,
    bool MayAsk,
    IReadOnlyList<SharedChannel> Channels,
    MeetingPlace? Place,
    bool Quiet
);
