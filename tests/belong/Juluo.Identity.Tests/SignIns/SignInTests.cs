using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Identity.Tests;

public sealed class SignInTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact]
    public async Task A_member_comes_in_at_home_an_operator_at_today_and_anybody_where_they_were_going()
    {
        using var member = new Surfer(site.Address);
        (await member.Get("/people?q=x")).Headers.Location!.ToString().ShouldBe("/sign-in?back=%2Fpeople%3Fq%3Dx");
        using var answer = await member.SignIn(" LIN@example.org ", PeopleSite.Password);
        (answer.StatusCode, answer.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, "/home"));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Shouldly.Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Shouldly.Case.Insensitive);
        cookie.ShouldNotContain("expires", Shouldly.Case.Insensitive);
        (await member.Text("/people")).ShouldContain("林雅婷");
        (await member.Post("/home", "/sign-out")).Headers.Location!.ToString().ShouldBe("/");
        (await member.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var chief = new Surfer(site.Address);
        (await chief.SignIn("chou@example.org", PeopleSite.Password)).Headers.Location!.ToString().ShouldBe("/today");
        (await chief.SignIn("chou@example.org", PeopleSite.Password, "/people?q=x")).Headers.Location!.ToString().ShouldBe("/people?q=x");
        (await chief.SignIn("chou@example.org", PeopleSite.Password, "//elsewhere.example"))
            .Headers.Location!.ToString()
            .ShouldBe("/today");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_hear_the_same()
    {
        using var surfer = new Surfer(site.Address);
        using var wrong = await surfer.SignIn("lin@example.org", "something else");
        using var unknown = await surfer.SignIn("who@example.org", "something else");
        (wrong.StatusCode, unknown.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        var (one, two) = (await wrong.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        one.ShouldContain("The email address or password is wrong");
        one.ShouldContain("lin@example.org", customMessage: "what was typed is still there");
        one.ShouldNotContain("something else", customMessage: "but not the password");
        Plain(one, "lin@example.org").ShouldBe(Plain(two, "who@example.org"));
    }

    [Theory]
    [InlineData("/people", "/people")]
    [InlineData("/", "/")]
    [InlineData("//evil.example", null)]
    [InlineData("/\\evil.example", null)]
    [InlineData("https://evil.example/", null)]
    [InlineData("/a\r\nX: y", null)]
    [InlineData("people", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Back_leads_nowhere_but_into_this_program(string? asked, string? path) => LocalPath.Or(asked, null).ShouldBe(path);

    [Fact]
    public async Task Another_community_is_entered_by_its_own_people()
    {
        using var surfer = new Surfer(site.Address);
        (await surfer.SignIn("mina@example.org", PeopleSite.Password)).Headers.Location!.ToString().ShouldBe("/home");
        var text = await surfer.Text("/people");
        text.ShouldContain("Mina Sato");
        text.ShouldNotContain("林雅婷");
        (await surfer.Get($"/people/{site.Member}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_account_that_belongs_to_no_community_is_told_so_only_after_the_right_password()
    {
        using var surfer = new Surfer(site.Address);
        (await surfer.SignIn("gone@example.org", PeopleSite.Password)).Headers.Location!.ToString().ShouldBe("/me/communities");
        (await surfer.Text("/me/communities")).ShouldContain("belong to a community yet");
        (await surfer.Get("/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "an account is no person here");
    }

    private static string Plain(string page, string address) =>
        System.Text.RegularExpressions.Regex.Replace(
            page.Replace(address, "", StringComparison.Ordinal),
            "(?:nonce|value|content)=\"[^\"]*\"",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
