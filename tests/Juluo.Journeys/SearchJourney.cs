namespace Juluo.Journeys;

/// <summary>A person searches, and finds the result or what to do instead: by keyboard, on a phone, and without scripts.</summary>
[Collection(LaneStories.Name)]
public sealed class SearchJourney(Lane lane)
{
    [Journey("M2")]
    public async Task By_keys_alone_somebody_who_typesets_is_found_in_other_words_and_a_room_is_booked_as_it_is_said()
    {
        await using var desk = await lane.BrowserOf(lane.First(SampleRole.Operator));
        await desk.Go("/today");
        await desk.Page.Keyboard.PressAsync("Control+k");
        await desk.Page.Locator(".palette[open] input:focus").WaitForAsync();
        await desk.Page.Keyboard.TypeAsync("排版");
        await desk.Page.Locator(".palette li[data-found] a[href^='/people/'][aria-selected=true]").WaitForAsync();
        (await desk.Axe()).ShouldBeEmpty();
        await desk.Picture("search-1-other-words");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));
        desk.Path.ShouldStartWith("/people/");

        await desk.Page.Keyboard.PressAsync("Control+k");
        await desk.Page.Locator(".palette[open] input:focus").WaitForAsync();
        await desk.Page.Keyboard.TypeAsync("預約小會議室 明天 14:00 到 16:00");
        await desk.Page.Locator(".palette li[data-found] a[href*='from=14:00&to=16:00'][aria-selected=true]").WaitForAsync();
        await desk.Picture("search-2-book");
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));
        (await desk.Value("main [name=from] >> nth=0")).ShouldBe("14:00");
        await desk.Picture("search-3-filled");

        // Enter does not open a poor result, or none.
        await desk.Page.Keyboard.PressAsync("Control+k");
        await desk.Page.Locator(".palette[open] input:focus").WaitForAsync();
        await desk.Page.Keyboard.TypeAsync("潛水教練");
        await desk.Page.Locator(".palette li[data-found] a[href^='/needs?fill=']").WaitForAsync();
        await desk.Follow(() => desk.Page.Keyboard.PressAsync("Enter"));
        desk.Path.ShouldBe("/search");
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("M2")]
    public async Task On_a_phone_what_is_typed_is_found_over_the_page_and_enter_goes_to_a_page_of_its_own()
    {
        await using var phone = await lane.BrowserOf(lane.First(SampleRole.FrontDesk), Look.Phone);
        await phone.Go("/home");
        await phone.Page.EvaluateAsync("document.dispatchEvent(new CustomEvent('palette:open', { cancelable: true }))");
        await phone.Page.Locator(".palette input").PressSequentiallyAsync("會議室");
        await phone.Page.Locator(".palette li[data-found] a").First.WaitForAsync();
        (await phone.Axe()).ShouldBeEmpty();
        await phone.Picture("search-4-phone");
        await phone.Follow(() => phone.Page.Locator(".palette .all a").TapAsync());
        phone.Path.ShouldBe("/search");
        (await phone.IsWiderThanTheScreen()).ShouldBeFalse();
        await phone.Picture("search-5-page");
        phone.Problems.ShouldBeEmpty();
    }

    [Journey("M2")]
    public async Task Without_scripts_nothing_found_leads_to_a_need_that_stands_in_the_form()
    {
        await using var visit = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone with { JavaScript = false });
        await visit.Go("/search");
        await visit.Picture("search-6-empty");
        await visit.Fill("main [name=q]", "潛水教練");
        await visit.Click("main form[role=search] button");
        await visit.Picture("search-7-nothing");
        await visit.Click("main a[href^='/needs?fill=']");
        (await visit.Value("form[action='/me/needs'] [name=text]")).ShouldBe("潛水教練");
        (await visit.IsVisible("form[action='/me/needs'] [name=text]")).ShouldBeTrue();
        await visit.Inspect("search-8-need");
        visit.Problems.ShouldBeEmpty();
    }
}
