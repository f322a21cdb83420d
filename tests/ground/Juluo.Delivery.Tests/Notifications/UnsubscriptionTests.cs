using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

/// <summary>One-click unsubscription by a mail program (RFC 8058): a POST without cookies, without a page before it, with exactly this body.</summary>
public sealed class UnsubscriptionTests(WebHouse house) : IClassFixture<WebHouse>
{
    private readonly PersonId mei = new(Guid.CreateVersion7());

    private string Link =>
        Unsubscription.Path(house.Services.GetRequiredService<Unsubscription>().Seal(house.Here.Id, mei, "delivery.trouble"));

    [Fact]
    public async Task One_click_ends_the_mails_of_its_kind_and_a_look_ends_nothing()
    {
        using var program = house.Client();
        program.DefaultRequestHeaders.Accept.Clear();
        (await program.GetAsync(Link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Way()).ShouldBeNull();

        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await program.PostAsync(Link, click);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK); // not a redirect: mail programs follow none
        (await Way()).ShouldBe("inbox");
    }

    [Fact]
    public async Task Whoever_clicks_is_a_visitor_whatever_cookie_comes_along()
    {
        using var program = house.Client();
        house.Asking = mei;
        try
        {
            using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var answer = await program.PostAsync(Link[..^4], click);
            answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
            using var elsewhere = await program.PostAsync("/me/notifications", click);
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        finally
        {
            house.Asking = null;
        }
    }

    private Task<string?> Way() =>
        house.Database.Ask<string>(
            "select way from delivery.notification_choice where person_id = $1 and kind = 'delivery.trouble'",
            mei.Value
        );
}
