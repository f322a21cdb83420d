namespace Juluo.Grants;

/// <summary>POST /grants/{id}/criteria/{criterion}/removal — removes an eligibility criterion of a grant.</summary>
[Post(
    "/grants/{id}/criteria/{criterion}/removal",
    GrantRights.Post,
    Form = typeof(ShowGrantSettings),
    Then = "#criteria",
    Say = "programmes.criterion.removed"
)]
internal sealed class RemoveCriterion(UnitOfWork work, Clock clock) : Slice<RemoveCriterion.Input, Done>
{
    public sealed record Input(GrantId Id, CriterionId Criterion);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantStore(work, clock).Find(input.Id, caller, stop) is not { } grant)
            return new NotFound();
        if (!GrantRights.MayChange(grant, caller))
            return new GrantErrors.OnlyForPoster();
        return await new CriterionStore(work, clock).Remove(grant.Id, input.Criterion, stop) is null ? new NotFound() : Done.It;
    }
}
