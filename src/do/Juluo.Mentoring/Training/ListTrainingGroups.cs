namespace Juluo.Mentoring;

/// <summary>GET /training — lists the training groups: running ones, then ended ones with the number of people recruited out of them.</summary>
[Get("/training", MentoringRights.See, Page = typeof(TrainingGroupsPage))]
public sealed class ListTrainingGroups(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, ListTrainingGroups.Output>
{
    public sealed record Output(IReadOnlyList<TrainingGroup> Groups, IReadOnlyDictionary<PersonId, PersonCard> People, bool MayStart);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var groups = await new TrainingStore(work, clock).All(caller.Person, stop);
        return new Output(
            groups,
            await people.Named([.. groups.Select(g => g.Lead).OfType<PersonId>().Distinct()], stop),
            caller.May(MentoringRights.TakePart)
        );
    }
}
