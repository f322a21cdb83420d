using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Grants.Tests;

/// <summary>Sections that several people write.</summary>
public sealed class SectionStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: what was saved while another sent the application came into what had been sent
    public async Task Who_saves_while_another_sends_waits_and_changes_nothing()
    {
        var (bureau, id) = await Draft();
        var section = (await bureau.Show(id)).Sections[0];
        Task<Outcome<Done>>? late = null;
        await ground.In(
            bureau.Here,
            async s =>
            {
                var store = new GrantApplicationStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
                (await store.Send(id, bureau.Today, default)).ShouldBeTrue();
                late = Task.Run(() => Save(bureau, id, section, "太遲了"));
                await bureau.UntilOneWaitsFor("application_section");
            }
        );
        (await late!).Failed.ShouldBeTrue();
        (await bureau.Show(id)).Sections[0].Text.ShouldBe(section.Text);
    }

    [Fact]
    public async Task What_was_sent_is_written_no_more_until_it_is_taken_back()
    {
        var (bureau, id) = await Draft();
        var section = (await bureau.Show(id)).Sections[0];
        await bureau.Good<SendApplication, SendApplication.Input, Done>(bureau.People[0], new(id));
        (await Save(bureau, id, section, "改")).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();
        (await Remove(bureau, id, section.Id)).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();
        (await Add(bureau, id, "附件")).Errors.Single().ShouldBeOfType<ApplicationErrors.AnotherState>();
        await bureau.Good<UndoApplicationStep, UndoApplicationStep.Input, Done>(bureau.People[0], new(id));
        (await Save(bureau, id, section, "改")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_section_that_was_removed_comes_back_with_what_it_said()
    {
        var (bureau, id) = await Draft();
        var section = (await bureau.Show(id)).Sections[0];
        (await Remove(bureau, id, section.Id)).Errors.ShouldBeEmpty();
        (await bureau.Show(id)).Sections.ShouldNotContain(s => s.Id == section.Id);
        (await Save(bureau, id, section, "改")).Errors.Single().ShouldBeOfType<NotFound>();
        await bureau.Good<RestoreSection, RestoreSection.Input, Done>(bureau.People[0], new(id, section.Id));
        (await bureau.Show(id)).Sections[0].Text.ShouldBe(section.Text);
        var (other, elsewhere) = await Draft();
        (await other.Bad<RemoveSection, RemoveSection.Input, Done>(other.People[0], new(elsewhere, section.Id))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task There_are_twenty_sections_at_most_and_each_has_a_name()
    {
        var (bureau, id) = await Draft();
        (await Add(bureau, id, " ")).Errors.Count.ShouldBe(1);
        for (var i = (await bureau.Show(id)).Sections.Count; i < ApplicationSection.MostOfOne; i++)
            (await Add(bureau, id, $"附件{i}")).Errors.ShouldBeEmpty();
        (await Add(bureau, id, "多了")).Errors.Single().ShouldBe(new SectionErrors.TooMany(ApplicationSection.MostOfOne));
    }

    [Fact] // before: two who added at once were both let in
    public async Task There_are_twenty_sections_and_twenty_people_at_most_however_many_are_added_at_once()
    {
        var bureau = await Bureau.Of(ground, 25);
        var id = await bureau.Start(await bureau.Post());
        for (var i = (await bureau.Show(id)).Sections.Count; i < ApplicationSection.MostOfOne - 1; i++)
            (await Add(bureau, id, $"附件{i}")).Errors.ShouldBeEmpty();
        for (var i = (await bureau.Show(id)).Application.People; i < GrantApplication.MostPeople - 1; i++)
            (await Invite(i)).Errors.ShouldBeEmpty();
        for (var round = 0; round < 6; round++)
        {
            var sections = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Add(bureau, id, $"最後{i}"))));
            sections.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is SectionErrors.TooMany);
            (await Remove(bureau, id, sections.Single(a => !a.Failed).Value.Id)).Errors.ShouldBeEmpty();
        }

        var people = await Task.WhenAll(Enumerable.Range(GrantApplication.MostPeople - 1, 4).Select(i => Task.Run(() => Invite(i))));
        people.Count(a => !a.Failed).ShouldBe(1);
        people.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is ApplicationErrors.TooManyPeople);

        Task<Outcome<Done>> Invite(int person) =>
            bureau.Do<InviteToApplication, InviteToApplication.Input, Done>(bureau.People[0], new(id, bureau.People[person]));
    }

    [Fact]
    public async Task Saving_the_same_twice_is_no_new_version_and_what_is_too_long_is_refused()
    {
        var (bureau, id) = await Draft();
        var section = (await bureau.Show(id)).Sections[0];
        (await Save(bureau, id, section, section.Text)).Errors.ShouldBeEmpty();
        (await bureau.Show(id)).Sections[0].Version.ShouldBe(section.Version);
        (await Save(bureau, id, section, new string('x', ApplicationSection.MostText + 1))).Errors.Single().Field.ShouldBe("text");
    }

    private async Task<(Bureau Bureau, GrantApplicationId Id)> Draft()
    {
        var bureau = await Bureau.Of(ground, 4);
        var id = await bureau.Start(await bureau.Post());
        await bureau.Write(id, bureau.People[0], "讓巷子好走。");
        return (bureau, id);
    }

    private static Task<Outcome<Done>> Save(Bureau bureau, GrantApplicationId id, ApplicationSection section, string text) =>
        bureau.Do<SaveSection, SaveSection.Input, Done>(bureau.People[0], new(id, section.Id, section.Version, null, text));

    private static Task<Outcome<Done>> Remove(Bureau bureau, GrantApplicationId id, ApplicationSectionId section) =>
        bureau.Do<RemoveSection, RemoveSection.Input, Done>(bureau.People[0], new(id, section));

    private static Task<Outcome<Created<ApplicationSectionId>>> Add(Bureau bureau, GrantApplicationId id, string name) =>
        bureau.Do<AddSection, AddSection.Input, Created<ApplicationSectionId>>(bureau.People[0], new(id, name));
}
