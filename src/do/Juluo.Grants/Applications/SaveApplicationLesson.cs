namespace Juluo.Grants;

/// <summary>POST /grants/applications/{id}/lesson — saves the lesson from an application, for the next applicants to read.</summary>
[Post(
    "/grants/applications/{id}/lesson",
    GrantRights.Apply,
    Form = typeof(ShowGrantApplication),
    Say = "programmes.application.lesson-saved"
)]
internal sealed class SaveApplicationLesson(UnitOfWork work, Clock clock) : Slice<SaveApplicationLesson.Input, Done>
{
    public sealed record Input(GrantApplicationId Id, [Length(GrantApplication.MostLearned, Lines = true)] string? Learned = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new GrantApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.DecidedOn is null)
            return new ApplicationErrors.AnotherState();
        var learned = input.Learned;
        await store.Learn(application.Id, learned, stop);
        return Done.It;
    }
}
