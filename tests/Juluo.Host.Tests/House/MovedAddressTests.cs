using System.Net;

namespace Juluo.Host.Tests;

public sealed class MovedAddressTests(FoundedSite site) : IClassFixture<FoundedSite>
{
    private static readonly App App = Modules.App;

    [Fact] // seen to fail without UseMovedAddresses
    public async Task An_address_of_before_redirects_for_good_with_all_below_it()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        foreach (var moved in App.Modules.SelectMany(m => m.MovedAddresses))
        foreach (var rest in (string[])["", "?page=2", "/new", $"/{Guid.Empty}/seat?a=%E7%B7%9A"])
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head, HttpMethod.Post])
        {
            var (was, now) = (
                moved.Was.Replace("{id}", "7", StringComparison.Ordinal),
                moved.Now.Replace("{id}", "7", StringComparison.Ordinal)
            );
            using var request = new HttpRequestMessage(method, was + rest);
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect, was + rest);
            answer.Headers.Location!.OriginalString.ShouldBe(now + rest);
        }
    }

    [Theory]
    [InlineData("/tables", "/meals")]
    [InlineData("/Tables/1", "/meals/1")]
    [InlineData("/tables/", "/meals/")]
    [InlineData("/tablesets", null)]
    [InlineData("/", null)]
    [InlineData("/one/tables", null)]
    public void Only_whole_segments_move(string path, string? now) => new MovedAddress("/tables", "/meals").Of(path).ShouldBe(now);

    [Fact]
    public void What_an_address_names_is_carried_over() =>
        new MovedAddress("/people/{id}/mail-addresses", "/people/{id}/post-addresses")
            .Of("/people/7/mail-addresses/8")
            .ShouldBe("/people/7/post-addresses/8");

    [Fact]
    public void No_page_takes_an_address_of_before() =>
        App
            .Modules.SelectMany(m => m.MovedAddresses)
            .SelectMany(m => App.Routes.Where(r => m.Of(r.Route.Path) is not null).Select(r => r.Route.Path))
            .ShouldBeEmpty();
}
