using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Needs.Tests;

public sealed class PostingTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public void Skills_are_read_as_people_type_them() =>
        NewPosting.SkillsIn(" 編排、印刷，#Layout,, layout ；開模\n").Select(s => s.Zh).ShouldBe(["編排", "印刷", "Layout", "開模"]);

    [Fact]
    public async Task A_need_is_added_taken_off_and_brought_back()
    {
        var (here, me) = await Somebody();
        (await Add(here, me, "想找一位插畫家", "插畫")).Failed.ShouldBeFalse();
        var need = (await Card(here, me)).Needs.Single();
        (need.Text, need.Skills.Single().Name.Zh).ShouldBe(("想找一位插畫家", "插畫"));

        (await ground.In(here, s => Slice<RemovePosting>(s).Handle(new(need.Id), here.AsCaller(me), default))).Failed.ShouldBeFalse();
        (await Card(here, me)).Needs.ShouldBeEmpty();
        (await ground.In(here, s => Slice<RestorePosting>(s).Handle(new(need.Id), here.AsCaller(me), default))).Failed.ShouldBeFalse();
        (await Card(here, me)).Needs.Single().Id.ShouldBe(need.Id);
    }

    [Fact]
    public async Task What_is_another_persons_can_be_neither_taken_off_nor_brought_back()
    {
        var (here, me) = await Somebody();
        var other = (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("別人"), default))).Value;
        await Add(here, me, "我的需求", "");
        var need = (await Card(here, me)).Needs.Single().Id;
        (await ground.In(here, s => Slice<RemovePosting>(s).Handle(new(need), here.AsCaller(other), default)))
            .Errors.Single()
            .ShouldBe(new NotFound());
        (await ground.In(here, s => Slice<RestorePosting>(s).Handle(new(need), here.AsCaller(other), default)))
            .Errors.Single()
            .ShouldBe(new NotFound());
    }

    [Fact] // seen to fail with the index wanted_once_at_a_time dropped
    public async Task The_same_need_twice_is_refused_even_at_once()
    {
        var (here, me) = await Somebody();
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Add(here, me, i % 2 == 0 ? "臺灣茶" : "台灣茶 ", "")));
        added.Count(a => !a.Failed).ShouldBe(1);
        added.Where(a => a.Failed).ShouldAllBe(a => a.Errors[0] is PostingErrors.AlreadyThere);
        (await Card(here, me)).Needs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_text_or_a_list_that_is_too_long_is_told_so_at_its_field()
    {
        var (here, me) = await Somebody();
        (await Add(here, me, " ", "")).Errors.Single().ShouldBe(new Missing("Text"));
        (await Add(here, me, new string('x', 201), "")).Errors.Single().ShouldBe(new TooLong("Text", 200));
        (await Add(here, me, "好", "a,b,c,d,e,f,g")).Errors.Single().ShouldBe(new PostingErrors.TooManySkills("Skills", 6));
        (await Add(here, me, "好", new string('技', 41))).Errors[0].ShouldBe(new TooLong("Skills", 40));
        for (var i = 0; i < 12; i++)
            (await Add(here, me, $"第 {i} 項", "")).Failed.ShouldBeFalse();
        (await Add(here, me, "再一項", "")).Errors.Single().ShouldBe(new PostingErrors.TooMany(12));
    }

    [Fact]
    public async Task A_need_says_its_terms_and_last_day_and_both_can_be_changed()
    {
        var (here, me) = await Somebody();
        var today = Today(here);
        (await Add(here, me, "想找攝影師", "攝影", terms: PostingTerms.Barter, closesOn: today)).Failed.ShouldBeFalse();
        var need = (await Card(here, me)).Needs.Single();
        (need.Terms, need.ClosesOn).ShouldBe((PostingTerms.Barter, today));

        (await Change(here, me, new(need.Id) { Text = "想找錄影師", Skills = "錄影" })).Failed.ShouldBeFalse();
        var changed = (await Card(here, me)).Needs.Single();
        (changed.Text, changed.Terms, changed.ClosesOn).ShouldBe(("想找錄影師", null, null));
        changed.Skills.Single().Name.Zh.ShouldBe("錄影");
        (await Change(here, me, new(need.Id) { Text = "想找錄影師" })).Failed.ShouldBeFalse();
        (await Card(here, me)).Needs.Single().Skills.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_a_change_is_told_at_its_field_and_another_person_changes_nothing()
    {
        var (here, me) = await Somebody();
        var other = (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("別人"), default))).Value;
        await Add(here, me, "第一項", "");
        await Add(here, me, "第二項", "");
        var second = (await Card(here, me)).Needs.Single(n => n.Text == "第二項").Id;
        (await Change(here, me, new(second) { Text = " " })).Errors.Single().ShouldBe(new Missing("Text"));
        (await Change(here, me, new(second) { Text = "第一項 " })).Errors.Single().ShouldBe(new PostingErrors.AlreadyThere("Text"));
        (await Change(here, me, new(second) { Text = "第三項", ClosesOn = Today(here).PlusDays(-1) }))
            .Errors.Single()
            .ShouldBe(new LastDayErrors.IsPast("ClosesOn"));
        (await Add(here, me, "第三項", "", closesOn: Today(here).PlusDays(-1)))
            .Errors.Single()
            .ShouldBe(new LastDayErrors.IsPast("ClosesOn"));
        (await Change(here, other, new(second) { Text = "第三項" })).Errors.Single().ShouldBe(new NotFound());
        (await Card(here, me)).Needs.Select(n => n.Text).ShouldBe(["第一項", "第二項"]);
    }

    [Fact] // seen to fail with the day left out of the job's condition (what has no last day ended too), and with no day asked for on reopening
    public async Task What_is_past_its_last_day_ends_once_is_told_to_its_author_and_asks_for_another_day()
    {
        var (here, me) = await Somebody();
        var last = Today(here);
        await Add(here, me, "今天為止", "", closesOn: last);
        await Add(here, me, "一直需要", "");
        var need = (await Card(here, me)).Needs.Single(n => n.ClosesOn is not null).Id;
        await Expire(here);
        (await Card(here, me)).Needs.Count.ShouldBe(2);

        ground.Time.Pass(TimeSpan.FromDays(1));
        await Expire(here);
        await Expire(here);
        (await Card(here, me)).Needs.Select(n => n.Text).ShouldBe(["一直需要"]);
        (await Told(here, me)).ShouldBe(["people.told.need.ended"]);

        (await Restore(here, me, new(need))).Errors.Single().ShouldBe(new LastDayErrors.HasPassed("ClosesOn", last));
        (await Restore(here, me, new(need, last))).Errors.Single().ShouldBe(new LastDayErrors.IsPast("ClosesOn"));
        (await Card(here, me)).Needs.Count.ShouldBe(1);
        (await Restore(here, me, new(need, last.PlusDays(3)))).Failed.ShouldBeFalse();
        (await Card(here, me)).Needs.Single(n => n.Id == need).ClosesOn.ShouldBe(last.PlusDays(3));

        // When that day passes too, a notification is sent again.
        ground.Time.Pass(TimeSpan.FromDays(4));
        await Expire(here);
        (await Told(here, me)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_written_again_in_between_is_not_there_twice_when_the_first_is_restored()
    {
        var (here, me) = await Somebody();
        await Add(here, me, "臺灣茶", "");
        var first = (await Card(here, me)).Needs.Single().Id;
        await ground.In(here, s => Slice<RemovePosting>(s).Handle(new(first), here.AsCaller(me), default));
        await Add(here, me, "台灣茶", "");
        (await Restore(here, me, new(first))).Failed.ShouldBeFalse();
        (await Card(here, me)).Needs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_said_in_two_languages_is_read_and_found_in_both()
    {
        var (here, me) = await Somebody();
        (await Add(here, me, "想找一位插畫家", "", "Looking for an illustrator")).Failed.ShouldBeFalse();
        var need = (await Card(here, me)).Needs.Single();
        need.In(Languages.Chinese).ShouldBe("想找一位插畫家");
        need.In(Languages.English).ShouldBe("Looking for an illustrator");
        foreach (var q in new[] { "插畫家", "illustrator" })
            (await Found(q)).ShouldBe([me], q);
        (await Add(here, me, "好", "", new string('x', 201))).Errors.Single().ShouldBe(new TooLong("Translation", 200));
        (await Add(here, me, "只有中文", "", " ")).Failed.ShouldBeFalse();
        (await Card(here, me)).Needs.Select(n => n.Translation).ShouldContain((string?)null);

        async Task<IEnumerable<PersonId>> Found(string q)
        {
            var list = await ground.In(here, s => Slice<ListPeople>(s).Handle(new(q), Caller.Visitor(here, Languages.Chinese), default));
            return list.Value.Nearly ? [] : list.Value.Items.Select(p => p.Id);
        }
    }

    private async Task<(Community Here, PersonId Me)> Somebody()
    {
        var here = await ground.Found("河岸");
        return (here, (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("林"), default))).Value);
    }

    private Task<Outcome<Created<PostingId>>> Add(
        Community here,
        PersonId me,
        string text,
        string skills,
        string? translation = null,
        PostingTerms? terms = null,
        LocalDate? closesOn = null
    ) => ground.InOrNot(here, s => Slice<AddNeed>(s).Handle(new(text, skills, translation, terms, closesOn), here.AsCaller(me), default));

    private Task<Outcome<Done>> Change(Community here, PersonId me, ChangePosting.Input input) =>
        ground.InOrNot(here, s => Slice<ChangePosting>(s).Handle(input, here.AsCaller(me), default));

    private Task<Outcome<Done>> Restore(Community here, PersonId me, RestorePosting.Input input) =>
        ground.InOrNot(here, s => Slice<RestorePosting>(s).Handle(input, here.AsCaller(me), default));

    private Task Expire(Community here) => ground.In(here, s => Slice<ExpirePostings>(s).Run(here, default));

    private Task<List<string>> Told(Community here, PersonId me) =>
        ground.In(
            here,
            s =>
                s.GetRequiredService<UnitOfWork>()
                    .List<string>($"select sentence from delivery.notification where person_id = {me}", default)
        );

    private LocalDate Today(Community here) => new Clock(ground.Time).Today(here.Zone);

    private async Task<PersonCard> Card(Community here, PersonId me) => (await ground.Directory(here, d => d.Find(me, default)))!;

    private static T Slice<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);
}
