using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Joining.Tests;

/// <summary>Imported members are invited with one button, a limited number per minute. Each test has a separate community.</summary>
public sealed class InvitationBatchTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task All_who_have_no_account_are_invited_some_each_minute_and_the_page_tells_how_far()
    {
        using var chief = await site.Chief();
        await Import(site.Riverside, 70, "many");
        await Import(site.Riverside, 2, "same", _ => "same@same.example");
        var gone = (await Import(site.Riverside, 1, "gone"))[0];
        await site.In(site.Riverside, s => s.GetRequiredService<PeopleFacade>().Leave(gone, new(2026, 9, 1), default));
        var page = await chief.Text("/invitations");
        page.Replace('\u00a0', ' ').ShouldContain("還有 70 位成員無法登入");
        page.ShouldContain("有 2 位成員沒有邀請");
        (await chief.Text("/people/import")).ShouldContain("邀請這 70 位成員");

        (await chief.Post("/invitations", "/invitations/batches")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Text("/invitations")).ShouldContain("已寄出 0 封邀請，共 70 封");
        (await chief.Post("/invitations", "/invitations/batches")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "one runs");

        await Minute(site.Riverside);
        await Minute(site.Riverside);
        page = await chief.Text("/invitations");
        page.ShouldContain("已寄出 0 封邀請");
        page.ShouldContain("還有 30 封信在等郵件伺服器", Shouldly.Case.Sensitive, "while none is taken, none is added"); // seen to fail without the look at what waits: 60
        foreach (var sent in (int[])[30, 60])
        {
            await Post();
            (await chief.Text("/people/import")).ShouldContain($"已寄出 {sent} 封邀請，共 70 封");
            await Minute(site.Riverside);
        }

        await Post();
        (await chief.Text("/invitations")).ShouldContain("已寄出 70 封邀請");
        site.Mailbox.Letters.Count(l => l.To.Any(t => t.EndsWith("@many.example", StringComparison.Ordinal))).ShouldBe(70);
        site.Mailbox.Letters.SelectMany(l => l.To)
            .Where(t => t.EndsWith("@many.example", StringComparison.Ordinal))
            .Distinct()
            .Count()
            .ShouldBe(70);
        (await chief.Text("/invitations")).ShouldNotContain("邀請這");
        (await chief.Post("/invitations", "/invitations/batches")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "nobody is left");
    }

    [Fact]
    public async Task Stopped_it_invites_nobody_more_and_begun_again_only_who_is_left()
    {
        var here = await Neighbourhood.Found(site.Services, "停寄社");
        await Import(here, 40, "stop");
        await Start(here);
        await Minute(here);
        await Post();
        (await In(here, s => s.Stop(default))).ShouldBeTrue();
        await Minute(here);
        (await Invited(here)).ShouldBe(30);
        (await In(here, s => s.Stop(default))).ShouldBeFalse("there is nothing to stop any more");

        (await Start(here)).Value.ShouldBe(10);
        await Minute(here);
        (await Invited(here)).ShouldBe(40);
    }

    [Fact] // seen to fail with everyone on the list invited: people who had left got mails
    public async Task Who_came_in_left_or_was_invited_meanwhile_is_passed_over()
    {
        var here = await Neighbourhood.Found(site.Services, "同時社");
        var people = await Import(here, 4, "meanwhile");
        await Start(here);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var account = await scope.ServiceProvider.GetRequiredService<Accounts>().Proven("meanwhile0@meanwhile.example", null);
            await scope.ServiceProvider.GetRequiredService<ClaimPersons>()(account.Value, "meanwhile0@meanwhile.example", default);
        }

        await site.In(here, s => s.GetRequiredService<PeopleFacade>().Leave(people[1], new(2026, 9, 1), default));
        await site.In(
            here,
            async s =>
                (
                    await s.GetRequiredService<InvitationStore>()
                        .Make(new("Meanwhile2@meanwhile.example", Role.Member, Later(s)) { Language = "en" }, people[3], default)
                ).Failed.ShouldBeFalse()
        );
        await Minute(here);
        (await Invited(here)).ShouldBe(2, "the one who was left, and the one who was invited by hand");
        var status = await In(here, s => s.Status(default));
        (status.Latest!.Runs, status.Latest.Done, status.Latest.Invited).ShouldBe((false, 4, 1));
    }

    [Fact] // seen to fail without the batch held: some of them counted as not needed
    public async Task Eight_processes_and_a_crash_invite_each_once()
    {
        var here = await Neighbourhood.Found(site.Services, "八程社");
        await Import(here, 25, "eight");
        await Start(here);
        await using (var killed = site.Services.CreateAsyncScope())
        {
            await killed.ServiceProvider.GetRequiredService<UnitOfWork>().Begin(here, default);
            await killed.ServiceProvider.GetRequiredService<InvitationBatchStore>().Send(default);
        }

        (await Invited(here)).ShouldBe(0, "what was not kept did not happen");
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => site.In(here, s => s.GetRequiredService<InvitationBatchStore>().Send(default))))
        );
        (await Invited(here)).ShouldBe(25);
        (await In(here, s => s.Status(default))).Latest!.Invited.ShouldBe(25);
        (await site.Database.Ask<long>("select count(*) from delivery.mail where recipient like '%@eight.example'")).ShouldBe(25);
    }

    [Fact]
    public async Task Of_eight_operators_at_once_one_begins()
    {
        var here = await Neighbourhood.Found(site.Services, "同鍵社");
        await Import(here, 5, "start");
        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Start(here))))).Count(s => !s.Failed).ShouldBe(1);
        (
            await site.Database.Ask<long>("select count(*) from joining.invitation_batch_person where community_id = $1", here.Id.Value)
        ).ShouldBe(5);
    }

    private Task Minute(Community here) => site.Services.GetRequiredService<Jobs>().RunNow<SendInvitationBatches>(here);

    private Task Post() => site.Services.GetRequiredService<MailWorker>().Drain();

    private static NodaTime.Instant Later(IServiceProvider s) => s.GetRequiredService<Clock>().Now + Invitation.Lifetime;

    private async Task<Outcome<int>> Start(Community here)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(here, default);
        var started = await scope.ServiceProvider.GetRequiredService<InvitationBatchStore>().Start(site.Operator, default);
        if (!started.Failed)
            await work.Commit(default);
        return started;
    }

    private async Task<T> In<T>(Community here, Func<InvitationBatchStore, Task<T>> act)
    {
        var got = default(T)!;
        await site.In(here, async s => got = await act(s.GetRequiredService<InvitationBatchStore>()));
        return got;
    }

    private Task<long> Invited(Community here) =>
        site.Database.Ask<long>("select count(*) from joining.invitation where community_id = $1", here.Id.Value);

    private async Task<PersonId[]> Import(Community here, int count, string name, Func<int, string>? address = null)
    {
        PersonId[] ids = [];
        await site.In(
            here,
            async s =>
                ids = (
                    await s.GetRequiredService<ArrivalsFacade>()
                        .AddMany(
                            [
                                .. Enumerable
                                    .Range(0, count)
                                    .Select(i =>
                                        Neighbourhood.Someone($"{name}{i}") with
                                        {
                                            Email = address?.Invoke(i) ?? $"{name}{i}@{name}.example",
                                        }
                                    ),
                            ],
                            default
                        )
                ).Value
        );
        return ids;
    }
}
