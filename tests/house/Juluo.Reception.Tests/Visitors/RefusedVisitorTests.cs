using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Reception.Tests;

public sealed class RefusedVisitorTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact] // before: the form's day opened the list of that day, which has no form, so everything typed was lost
    public async Task A_visitor_for_another_day_who_is_refused_keeps_what_was_typed()
    {
        await house.In(s =>
            s.GetRequiredService<Juluo.Web.Sites>()
                .Keep(new(new(Guid.CreateVersion7()), "main", new("本館", "Main house"), "Asia/Taipei", null), default)
        );
        house.Asking = new(Guid.CreateVersion7());
        house.Allowed.Add(SpacesModule.Reception);
        var desk = await new ScriptlessBrowser(house).Open("/visitors");

        var form = desk.Page.QuerySelector<IHtmlFormElement>("form[action='/visitors'][method='post']")!;
        await desk.Submit(
            form,
            ("name", "Eve"),
            ("note", "Brings a dog."),
            ("on", $"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}"),
            ("host", "nobody")
        );

        desk.Status.ShouldBe(422);
        Typed("name").ShouldBe("Eve");
        Typed("note").ShouldBe("Brings a dog.");

        string? Typed(string field) =>
            desk.Page.QuerySelector<IHtmlInputElement>($"form[action='/visitors'][method='post'] [name='{field}']")?.Value;
    }
}
