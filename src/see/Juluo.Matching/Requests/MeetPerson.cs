namespace Juluo.Matching;

/// <summary>On a person's page: how to meet them. An introduction by an operator, a word in a channel that both read, a time for both.</summary>
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
        // Only what both know already changes this page: that a person was asked about the other, without a name, must not show here.
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

/// <param name="Introduction">Both said yes to it.</param>
/// <param name="MayIntroduce">The reader introduces people: they ask no one for it.</param>
/// <param name="Asked">The reader asked to be introduced, and no operator has answered.</param>
/// <param name="MayAsk">Not of a person whom the reader knows, or does not wish to meet.</param>
/// <param name="Quiet">The person does not wish to be disturbed at present.</param>
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
