using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Casework.Tests;

public sealed class PurgeCasesTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task What_was_begun_and_left_goes_after_fourteen_days_and_leaves_a_count_that_names_no_one()
    {
        var (service, submission, one) = await ground.In(
            ground.Riverside,
            async s =>
            {
                var (work, clock, seal) = (
                    s.GetRequiredService<UnitOfWork>(),
                    s.GetRequiredService<Clock>(),
                    s.GetRequiredService<CaseSeal>()
                );
                var by = new PersonId(Guid.CreateVersion7());
                var service = await new ServiceStore(work, clock).Add(new(new LocalizedText("服務", "Service")), null, by, default);
                var forms = s.GetRequiredService<FormsFacade>();
                var form = await forms.Make(CaseworkModule.Owner, null, FormsFacade.Application, true, null, default);
                await forms.Publish(form, null, default);
                await new IntakeStore(work, clock).Add(service, form, new IntakeForm(), by, default);
                var begun = (await forms.Begin(new(form, null, service.ToString()), default)).Value;
                var id = new CaseId(Guid.CreateVersion7());
                await new CaseStore(work, clock, seal).Begin(service, begun.Id, null, "en", false, id, default);
                return (service, begun.Id, id);
            }
        );
        ground.Time.Pass(TimeSpan.FromDays(13));
        await Purge();
        (await Count("casework.case_file", one.Value)).ShouldBe(1);
        ground.Time.Pass(TimeSpan.FromDays(2));
        await Purge();
        (await Count("casework.case_file", one.Value)).ShouldBe(0);
        (await Count("forms.submission", submission.Value)).ShouldBe(0);
        (
            await ground.Database.Ask<string>(
                "select to_jsonb(f) - 'community_id' - 'service_id' - 'day' || '{}' from casework.funnel_count f where service_id = $1 and stage = 'left'",
                service.Value
            )
        ).ShouldBe("""{"count": 1, "place": "", "stage": "left"}""");
    }

    [Fact]
    public async Task Of_a_closed_case_whose_time_is_over_nothing_is_left()
    {
        var (submission, one) = await ground.In(
            ground.Riverside,
            async s =>
            {
                var (work, clock, seal) = (
                    s.GetRequiredService<UnitOfWork>(),
                    s.GetRequiredService<Clock>(),
                    s.GetRequiredService<CaseSeal>()
                );
                var by = new PersonId(Guid.CreateVersion7());
                var service = await new ServiceStore(work, clock).Add(new(new LocalizedText("服務", "Service")), null, by, default);
                var forms = s.GetRequiredService<FormsFacade>();
                var form = await forms.Make(CaseworkModule.Owner, null, FormsFacade.Application, true, null, default);
                await forms.Publish(form, null, default);
                await new IntakeStore(work, clock).Add(service, form, new IntakeForm(KeepDays: 60), by, default);
                var begun = (await forms.Begin(new(form, null, service.ToString()), default)).Value.Id;
                var cases = new CaseStore(work, clock, seal);
                var id = new CaseId(Guid.CreateVersion7());
                await cases.Begin(service, begun, null, "en", false, id, default);
                await cases.Receive(
                    id,
                    service,
                    new("Ana", "ana@example.org", null, null, null),
                    "en",
                    null,
                    clock.Now,
                    new(2026, 12, 1),
                    new(2026, 12, 31),
                    [],
                    default
                );
                await new ThreadStore(work, clock, seal).Add(id, null, CaseChannel.Portal, "Hello", default);
                await new CaseLog(work, clock).Happened(id, "received", null, default);
                foreach (var to in (CaseState[])[CaseState.Withdrawn, CaseState.Closed])
                    (await cases.Move((await cases.Find(id, default))!, to, by, default)).Failed.ShouldBeFalse();
                return (begun, id);
            }
        );
        ground.Time.Pass(TimeSpan.FromDays(59));
        await Purge();
        (await Count("casework.case_file", one.Value)).ShouldBe(1);
        ground.Time.Pass(TimeSpan.FromDays(2));
        await Purge();
        (await Count("casework.case_file", one.Value)).ShouldBe(0);
        (await Count("forms.submission", submission.Value)).ShouldBe(0);
        foreach (var table in (string[])["message", "case_event", "case_look"])
            (await ground.Database.Ask<long>($"select count(*) from casework.{table} where case_id = $1", one.Value)).ShouldBe(0);
    }

    private Task<bool> Purge() =>
        ground.In(
            ground.Riverside,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<PurgeCases>(s).Run(ground.Riverside, default);
                return true;
            }
        );

    private async Task<long> Count(string table, Guid id) =>
        await ground.Database.Ask<long>($"select count(*) from {table} where id = $1", id);
}
