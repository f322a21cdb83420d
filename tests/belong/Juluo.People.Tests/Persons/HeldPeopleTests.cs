using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.People.Tests;

/// <summary>A person whom a job looks up, and may name in its output, cannot be deleted before the job ends: most tables name people without a foreign key.</summary>
public sealed class HeldPeopleTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact] // before: undoing an import deleted the person while the job wrote rows that name them
    public async Task A_person_whom_a_job_looks_up_stays_until_it_ends()
    {
        var run = site.Services.GetRequiredService<Jobs>().RunNow<LooksUp>(site.Riverside);
        var whom = await LooksUp.Whom.Task.WaitAsync(TimeSpan.FromSeconds(30));
        (await CanBeDeleted(whom)).ShouldBeFalse();
        LooksUp.Ends.SetResult();
        await run;
        (await CanBeDeleted(whom)).ShouldBeTrue();
    }

    private async Task<bool> CanBeDeleted(PersonId person)
    {
        try
        {
            await site.Database.Do("select from people.person where id = $1 for update nowait", person.Value);
            return true;
        }
        catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    [Named("test.looks-up")]
    private sealed class LooksUp(PeopleFacade people) : Job
    {
        public static readonly TaskCompletionSource<PersonId> Whom = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public static readonly TaskCompletionSource Ends = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task Run(Community community, CancellationToken stop)
        {
            var someone = (await people.All(stop))[0].Id;
            Whom.SetResult((await people.Find(someone, stop))!.Id);
            await Ends.Task.WaitAsync(TimeSpan.FromSeconds(60), stop);
        }
    }
}
