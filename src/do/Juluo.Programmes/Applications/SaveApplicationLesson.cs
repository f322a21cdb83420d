namespace Juluo.Programmes;

/// <summary>POST /programmes/applications/{id}/lesson — saves the lesson from an application, for the next applicants to read.</summary>
[Post(
    "/programmes/applications/{id}/lesson",
    ProgrammeRights.Apply,
    Form = typeof(ShowProgrammeApplication),
    Say = "programmes.application.lesson-saved"
)]
internal sealed class SaveApplicationLesson(UnitOfWork work, Clock clock) : Slice<SaveApplicationLesson.Input, Done>
{
    public sealed record Input(ProgrammeApplicationId Id, [Length(ProgrammeApplication.MostLearned, Lines = true)] string? Learned = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeApplicationStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { Mine: true } application)
            return new NotFound();
        if (application.DecidedOn is null)
            return new ApplicationErrors.AnotherState();
        var learned = input.Learned;
        await store.Learn(application.Id, learned, stop);
        return Done.It;
    }
}
