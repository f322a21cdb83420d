using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.Forms.Tests;

public sealed class GuaranteeTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the trigger “once” dropped: 32 were sent
    public async Task Of_thirty_two_who_send_one_at_once_one_does()
    {
        var form = await Form();
        var id = await Begun(form);
        var sent = await Task.WhenAll(
            Enumerable
                .Range(0, 32)
                .Select(_ =>
                    ground.In(
                        ground.Riverside,
                        async s =>
                        {
                            var access = s.GetRequiredService<SubmissionAccess>();
                            var held = await access.Open((await access.Store.Find(id, default))!, default);
                            var done = await access.Store.Send(held.Submission, held.Answers, held.Form, default);
                            if (!done)
                                await s.GetRequiredService<UnitOfWork>().Rollback();
                            return done;
                        }
                    )
                )
        );
        sent.Count(s => s).ShouldBe(1);
    }

    [Fact] // seen to fail with the trigger “stays” dropped
    public async Task A_version_once_published_never_changes()
    {
        var form = await Form();
        foreach (var change in (string[])["text = 'title: Other'", "published_at = now()", "number = 7", "keep_days = 1"])
            (
                await Should.ThrowAsync<PostgresException>(() =>
                    ground.Database.Do($"update forms.form_version set {change} where form_id = $1", form.Value)
                )
            ).ConstraintName.ShouldBe("version_stays");
    }

    [Fact] // seen to fail with the primary key dropped: two versions of one number
    public async Task Those_who_publish_at_once_make_versions_of_their_own()
    {
        var form = await Form();
        var published = await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(_ => ground.InOrNot(ground.Riverside, s => s.GetRequiredService<FormsFacade>().Publish(form, null, default)))
        );
        var numbers = published.Where(p => !p.Failed).Select(p => p.Value).ToList();
        numbers.ShouldBeUnique();
        published.Where(p => p.Failed).ShouldAllBe(p => p.Errors[0] is FormErrors.PublishedMeanwhile);
        (await ground.Database.Ask<long>("select count(*) from forms.form_version where form_id = $1", form.Value)).ShouldBe(
            numbers.Count + 1
        );
    }

    [Fact] // seen to fail with three_tries dropped: all thirty-two were compared
    public async Task Of_thirty_two_guesses_at_once_three_are_looked_at()
    {
        var contact = $"{Guid.CreateVersion7():N}@example.org";
        var made = await Make(contact);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Try(made.Id, "x00000")));
        (await ground.Database.Ask<int>("select tries from forms.resume_code where contact = $1", contact)).ShouldBe(3);
    }

    [Fact] // before: three wrong tries by anyone closed the owner's code, and no other went out for a quarter of an hour
    public async Task What_a_stranger_asks_for_and_tries_leaves_the_owners_code_and_links_good()
    {
        var contact = $"{Guid.CreateVersion7():N}@example.org";
        var owners = await Make(contact);
        var strangers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Make(contact)));
        foreach (var strange in strangers)
            for (var tries = 0; tries < 4; tries++)
                (await Try(strange.Id, "nope")).ShouldBeFalse();
        (await Try(owners.Id, owners.Code)).ShouldBeTrue();
        (await OfLink(strangers[^1].Link)).ShouldBe(contact, "it went to the owner's box, whoever asked for it");
    }

    [Fact]
    public async Task A_code_fits_once_three_tries_and_ten_minutes_long_and_a_link_for_a_day()
    {
        var contact = $"{Guid.CreateVersion7():N}@example.org";
        var made = await Make(contact);
        (await Try(made.Id, made.Code)).ShouldBeTrue();
        (await Try(made.Id, made.Code)).ShouldBeFalse();

        var spent = await Make(contact);
        for (var tries = 0; tries < 3; tries++)
            (await Try(spent.Id, "nope")).ShouldBeFalse();
        (await Try(spent.Id, spent.Code)).ShouldBeFalse();

        var late = await Make(contact);
        ground.Time.Pass(TimeSpan.FromMinutes(11));
        (await Try(late.Id, late.Code)).ShouldBeFalse();
        (await OfLink(late.Link)).ShouldBe(contact);
        (await OfLink(late.Link + "x")).ShouldBeNull();
        ground.Time.Pass(TimeSpan.FromDays(1));
        (await OfLink(late.Link)).ShouldBeNull();
    }

    [Fact] // seen to fail without the count: a right code among a thousand wrong ones fitted
    public async Task Beyond_fifty_wrong_codes_an_hour_in_a_community_codes_rest_and_links_do_not()
    {
        ground.Time.Pass(TimeSpan.FromHours(2));
        var contact = $"{Guid.CreateVersion7():N}@example.org";
        var owners = await Make(contact);
        for (var guess = 0; guess < ResumeCodes.MostWrong; guess += 3)
        {
            var other = await Make($"{Guid.CreateVersion7():N}@example.org");
            for (var tries = 0; tries < 3; tries++)
                await Try(other.Id, "nope");
        }

        (await Try(owners.Id, owners.Code)).ShouldBeFalse();
        (await OfLink(owners.Link)).ShouldBe(contact);
        ground.Time.Pass(TimeSpan.FromHours(2));
        var next = await Make(contact);
        (await Try(next.Id, next.Code)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_a_code_and_a_link_only_digests_are_kept()
    {
        var contact = $"{Guid.CreateVersion7():N}@example.org";
        var made = await Make(contact);
        var kept = (await ground.Database.Ask<string>("select to_jsonb(c)::text from forms.resume_code c where contact = $1", contact))!;
        kept.ShouldNotContain($"\"{made.Code}\"");
        kept.ShouldNotContain(made.Link);
    }

    [Fact]
    public async Task What_was_left_goes_after_thirty_days_and_what_was_sent_when_its_form_says()
    {
        var form = await Form();
        var (left, sent) = (await Begun(form), await Begun(form));
        await ground.In(
            ground.Riverside,
            async s =>
            {
                var access = s.GetRequiredService<SubmissionAccess>();
                var held = await access.Open((await access.Store.Find(sent, default))!, default);
                await access.Store.Send(held.Submission, held.Answers, held.Form, default);
            }
        );
        ground.Time.Pass(TimeSpan.FromDays(31));
        await ground.In(ground.Riverside, s => ActivatorUtilities.CreateInstance<PurgeSubmissions>(s).Run(ground.Riverside, default));
        (await ground.Database.Ask<long>("select count(*) from forms.submission where id = $1", left.Value)).ShouldBe(0);
        (await ground.Database.Ask<long>("select count(*) from forms.submission where id = $1", sent.Value)).ShouldBe(1);
        ground.Time.Pass(TimeSpan.FromDays(365));
        await ground.In(ground.Riverside, s => ActivatorUtilities.CreateInstance<PurgeSubmissions>(s).Run(ground.Riverside, default));
        (await ground.Database.Ask<long>("select count(*) from forms.submission where id = $1", sent.Value)).ShouldBe(0);
    }

    private static ResumeCodes Codes(IServiceProvider services) =>
        new(services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<Clock>());

    private Task<ResumeCodes.Made> Make(string contact) => ground.In(ground.Riverside, s => Codes(s).Make(contact, default));

    private Task<bool> Try(Guid id, string code) => ground.In(ground.Riverside, s => Codes(s).Try(id, code, default));

    private Task<string?> OfLink(string secret) => ground.In(ground.Riverside, s => Codes(s).OfLink(secret, default));

    private Task<FormId> Form() =>
        ground.In(
            ground.Riverside,
            async s =>
            {
                var forms = s.GetRequiredService<FormsFacade>();
                var id = await forms.Make(
                    Juluo.Forms.Form.Own,
                    null,
                    Sheets.Of("title: T\npages:\n  - question: q\n    label: Q"),
                    true,
                    null,
                    default
                );
                (await forms.Publish(id, null, default)).Value.ShouldBe(1);
                return id;
            }
        );

    private Task<SubmissionId> Begun(FormId form) =>
        ground.In(ground.Riverside, async s => (await s.GetRequiredService<FormsFacade>().Begin(new(form, null), default)).Value.Id);
}
