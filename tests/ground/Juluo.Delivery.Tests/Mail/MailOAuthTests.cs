using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

/// <summary>Mail servers that take an access token in place of a password.</summary>
public sealed class MailOAuthTests(Database database) : IClassFixture<Database>, IAsyncLifetime
{
    private readonly System.Security.Cryptography.X509Certificates.X509Certificate2 certificate = Mailbox.SelfSigned();
    private TokenEndpoint endpoint = null!;
    private Mailbox mailbox = null!;

    public async Task InitializeAsync()
    {
        await database.Do("delete from delivery.mail");
        endpoint = await TokenEndpoint.Open();
        mailbox = new()
        {
            Account = ("house@example.org", "none"),
            Ways = "PLAIN XOAUTH2",
            Certificate = certificate,
            TakesToken = _ => true,
        };
        await mailbox.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        mailbox.Dispose();
        await endpoint.DisposeAsync();
        certificate.Dispose();
    }

    [Fact]
    public async Task A_token_opens_the_account_and_is_kept_until_it_ends()
    {
        await using var house = await House();
        var here = await house.Found();
        await Send(house, here, "one");
        await house.Mail.Drain();
        house.Time.Pass(TimeSpan.FromMinutes(57));
        await Send(house, here, "two");
        await house.Mail.Drain();
        endpoint.Asked.ShouldBe(["client_id=juluo&client_secret=s3cret&grant_type=refresh_token&refresh_token=r1&scope=mail"]);

        house.Time.Pass(TimeSpan.FromMinutes(2));
        await Send(house, here, "three");
        await house.Mail.Drain();

        mailbox.Letters.Count.ShouldBe(3);
        endpoint.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_the_mail_server_refuses_is_replaced_once_and_then_the_mail_waits()
    {
        mailbox.TakesToken = t => t == "token-2";
        await using var house = await House();
        var here = await house.Found();
        await Send(house, here, "one");
        await house.Mail.Drain();
        mailbox.Letters.Count.ShouldBe(1);

        mailbox.TakesToken = _ => false;
        await Send(house, here, "two");
        var before = mailbox.Heard.Count(v => v == "AUTH");
        await house.Mail.Drain();

        mailbox.Heard.Count(v => v == "AUTH").ShouldBe(before + 2);
        endpoint.Asked.Count.ShouldBe(3);
        (await Waits("two")).ShouldBe("535 5.7.8 authentication failed");
    }

    [Fact]
    public async Task A_refresh_token_that_the_endpoint_replaces_is_the_one_that_is_used_from_then_on()
    {
        endpoint.Renews = "r2";
        mailbox.TakesToken = t => t != "token-1";
        await using var house = await House();
        await Send(house, await house.Found(), "one");
        await house.Mail.Drain();
        endpoint.Asked.Select(a => a.Split('&')[3]).ShouldBe(["refresh_token=r1", "refresh_token=r2"]);
    }

    [Fact]
    public async Task Without_a_refresh_token_the_program_asks_in_its_own_name()
    {
        await using var house = await House(("Mail:OAuth:RefreshToken", null));
        await Send(house, await house.Found(), "one");
        await house.Mail.Drain();
        mailbox.Letters.Count.ShouldBe(1);
        endpoint.Asked.ShouldBe(["client_id=juluo&client_secret=s3cret&grant_type=client_credentials&scope=mail"]);
    }

    [Theory]
    [InlineData("refused", "127.0.0.1 answered invalid_grant (Token has been expired or revoked.)")]
    [InlineData("broken", "127.0.0.1 answered 503")]
    [InlineData("empty", "127.0.0.1 answered without an access token")]
    [InlineData("page", "127.0.0.1 answered without an access token")]
    [InlineData("away", "127.0.0.1 could not be reached")]
    public async Task An_endpoint_that_gives_no_token_is_told_by_the_check_and_costs_no_mail(string how, string why)
    {
        endpoint.Otherwise = how switch
        {
            "refused" => () =>
                Results.Json(new { error = "invalid_grant", error_description = "Token has been expired or revoked." }, statusCode: 400),
            "broken" => () => Results.StatusCode(503),
            "empty" => () => Results.Json(new { }),
            _ => () => Results.Text("<html>", "text/html"),
        };
        await using var house = await House();
        var here = await house.Found();
        if (how == "away")
            await endpoint.DisposeAsync();
        await Send(house, here, "one");
        await house.Mail.Drain();

        (await Waits("one")).ShouldBe(why);
        mailbox.Heard.ShouldBeEmpty();
        var finding = (await house.Services.GetRequiredService<SelfCheck>().Look(null, default)).First(f => f.Area == "mail");
        finding.ShouldSatisfyAllConditions(
            f => f.Condition.ShouldBe(Condition.Bad),
            f => f.Say.ShouldBe("check.mail.token"),
            f => f.With["why"].ShouldBe(why)
        );
    }

    [Fact]
    public async Task A_mail_server_that_takes_no_tokens_is_told()
    {
        using var other = new Mailbox { Account = ("house@example.org", "x"), Certificate = certificate };
        await other.InitializeAsync();
        await using var house = await House(("Mail:Smtp", $"smtp://house%40example.org@{Mailbox.Host}:{other.Port}"));
        await Send(house, await house.Found(), "one");
        await house.Mail.Drain();
        (await Waits("one")).ShouldBe("The mail server offers no sign-in by XOAUTH2.");
    }

    [Theory]
    [InlineData("Mail:OAuth:ClientId", null, "Mail:OAuth:ClientId is not set")]
    [InlineData("Mail:OAuth:TokenUrl", "token.example.org", "Mail:OAuth:TokenUrl is no https address")]
    [InlineData("Mail:Smtp", "smtp://house:secret@mail.example.org", "without a password")]
    [InlineData("Mail:Smtp", "smtp://mail.example.org", "without a password")]
    public void A_setting_that_cannot_be_used_is_named(string name, string? value, string said) =>
        Should.Throw<InvalidOperationException>(() => Settings((name, value))).Message.ShouldContain(said);

    private MailSettings Settings(params (string Name, string? Value)[] otherwise)
    {
        var configuration = new ConfigurationManager();
        foreach (
            var (name, value) in (IEnumerable<(string, string?)>)
                [
                    ("Mail:Smtp", $"smtp://house%40example.org@{Mailbox.Host}:{mailbox.Port}"),
                    ("Mail:From", "house@example.org"),
                    ("Mail:OAuth:TokenUrl", endpoint.Url),
                    ("Mail:OAuth:ClientId", "juluo"),
                    ("Mail:OAuth:ClientSecret", "s3cret"),
                    ("Mail:OAuth:RefreshToken", "r1"),
                    ("Mail:OAuth:Scope", "mail"),
                    .. otherwise,
                ]
        )
            configuration[name] = value;
        return MailSettings.Read(configuration, development: false) with { Root = certificate };
    }

    private Task<TestHouse> House(params (string Name, string? Value)[] otherwise) =>
        TestHouse.On(
            database,
            adjust: s =>
                s.AddSingleton(Settings(otherwise))
                    .AddSingleton(new OutboundHttpSettings([IPNetwork.Parse("127.0.0.1/32")], Development: false))
        );

    private Task<string> Waits(string name) =>
        database.Ask<string>(
            "select last_error from delivery.mail where recipient = $1 and parked_at is null and sent_at is null",
            $"{name}@example.org"
        )!;

    private static Task Send(TestHouse house, Community here, string name) =>
        house.In(
            here,
            async s =>
                (
                    await s.GetRequiredService<Mailer>()
                        .Send(new($"test:{name}", $"{name}@example.org", Languages.English, "Moved", "To three o’clock.", []), default)
                ).ShouldBeTrue()
        );
}
