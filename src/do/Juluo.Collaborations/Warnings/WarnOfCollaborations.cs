namespace Juluo.Collaborations;

/// <summary>Notifies the people of each collaboration of its early warnings, once of each case.</summary>
[Named("collaborations.warn")]
internal sealed class WarnOfCollaborations(
    UnitOfWork work,
    Clock clock,
    OrganisationsFacade organisations,
    PeopleFacade people,
    Notifier notifier
) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var going = await new CollaborationStore(work, clock).Going(stop);
        var warnings = await new EarlyWarningReader(work, clock, organisations).Of(going, stop);
        foreach (var collaboration in going.Where(c => warnings[c.Id].Count > 0))
        {
            var members = await new CollaborationPersonStore(work, clock).Of(collaboration.Id, stop);
            var cards = await people.Named([.. members.Select(m => m.Person).OfType<PersonId>().Distinct()], stop);
            foreach (var warning in warnings[collaboration.Id])
                await notifier.Notify(
                    [.. members.Where(m => m.LeftOn is null).Select(m => m.Person).OfType<PersonId>().Distinct()],
                    new(
                        CollaborationNotices.Warning,
                        $"collaboration:{collaboration.Id}:warning:{warning.Key}",
                        $"collaborations.told.{EnumWord.Of(warning.Kind).Replace('_', '-')}",
                        new
                        {
                            collaboration = collaboration.Title,
                            who = Called(members.Find(m => m.Id == warning.Who), cards),
                            on = warning.On,
                            count = warning.Count,
                        },
                        $"/collaborations/{collaboration.Id}"
                    ),
                    stop
                );
        }
    }

    private static LocalizedText Called(CollaborationPerson? member, Dictionary<PersonId, PersonCard> cards) =>
        new(member?.Called(cards, Languages.Chinese), member?.Called(cards, Languages.English));
}
