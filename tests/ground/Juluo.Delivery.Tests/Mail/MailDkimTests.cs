using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

namespace Juluo.Delivery.Tests;

/// <summary>Signatures of mails, as a mail server that receives them checks them.</summary>
public sealed class MailDkimTests(Database database) : IClassFixture<Database>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("juluo-dkim-");
    private readonly Mailbox mailbox = new();

    private string KeyFile => Path.Combine(folder.FullName, "dkim.pem");

    public async Task InitializeAsync()
    {
        await database.Do("delete from delivery.mail");
        await mailbox.InitializeAsync();
    }

    public Task DisposeAsync()
    {
        mailbox.Dispose();
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("rsa", "mei@example.org")]
    [InlineData("ed25519", "mei@example.org")]
    [InlineData("rsa", "小明@example.org")]
    public async Task A_mail_is_signed_and_a_change_of_it_on_the_way_is_noticed(string kind, string reader)
    {
        var known = new Known(await Key(kind));
        await using var house = await House();
        await Send(house, await house.Found(), reader);
        await house.Mail.Drain();

        var raw = mailbox.Letters.ShouldHaveSingleItem().Raw;
        (await Verifies(raw, known)).ShouldBeTrue();
        known.Asked.ShouldBe(["dns/txt m1 house.example"]);
        (await Verifies(raw.Replace("Auto-Submitted: ", "Auto-Submitted:  ", StringComparison.Ordinal), known)).ShouldBeTrue();
        foreach (
            var (from, to) in ((string, string)[])
                [("Message-Id: <", "Message-Id: <a"), ("\r\nFrom: ", "\r\nReply-To: x@example.org\r\nFrom: ")]
        )
        {
            var changed = raw.Replace(from, to, StringComparison.OrdinalIgnoreCase);
            changed.ShouldNotBe(raw);
            (await Verifies(changed, known)).ShouldBeFalse(to);
        }

        var last = raw.TrimEnd()[..^40];
        (await Verifies(last + raw[last.Length..].Replace('-', '_'), known)).ShouldBeFalse("the last boundary");
        raw.ShouldContain("List-Unsubscribe-Post", Shouldly.Case.Insensitive);
    }

    [Theory]
    [InlineData("none", "there is no such file")]
    [InlineData("text", "the file holds no private key in PEM")]
    [InlineData("public", "the file holds a public key, not the private one")]
    [InlineData("short", "an RSA key needs 1024 bits or more")]
    [InlineData("ec", "the key is neither RSA nor Ed25519")]
    [InlineData("locked", "the file holds no private key in PEM that is not locked with a password")]
    public async Task A_key_that_cannot_be_used_is_told_by_the_check_and_mails_wait_until_it_can(string kind, string why)
    {
        await Key(kind);
        await using var house = await House();
        await Send(house, await house.Found(), "mei@example.org");
        await house.Mail.Drain();

        mailbox.Letters.ShouldBeEmpty();
        var finding = (await house.Services.GetRequiredService<SelfCheck>().Look(null, default)).First(f => f.Area == "mail");
        (finding.Condition, finding.Say, finding.With["why"]).ShouldBe((Condition.Bad, "check.mail.key", why));

        await Key("rsa");
        house.Time.Pass(TimeSpan.FromMinutes(1));
        await house.Mail.Drain();
        mailbox.Letters.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Mail:Dkim:Selector", null, "Mail:Dkim:Selector is not set")]
    [InlineData("Mail:Dkim:KeyFile", null, "Mail:Dkim:KeyFile is not set")]
    [InlineData("Mail:Dkim:Domain", "house.example; x=1", "Mail:Dkim:Domain is no name of the DNS")]
    public void A_setting_that_cannot_be_used_is_named(string name, string? value, string said) =>
        Should.Throw<InvalidOperationException>(() => Settings((name, value))).Message.ShouldContain(said);

    [Fact]
    public void The_domain_is_that_of_the_sender_unless_said_otherwise() =>
        Settings(("Mail:Dkim:Domain", null)).Dkim!.Domain.ShouldBe("example.org");

    /// <summary>Writes a key to the file.</summary>
    /// <returns>The public key.</returns>
    private async Task<AsymmetricKeyParameter?> Key(string kind)
    {
        AsymmetricCipherKeyPair? pair = kind switch
        {
            "rsa" or "public" or "locked" or "short" => Pair(
                new RsaKeyPairGenerator(),
                new KeyGenerationParameters(new SecureRandom(), kind == "short" ? 768 : 2048)
            ),
            "ed25519" => Pair(new Ed25519KeyPairGenerator(), new Ed25519KeyGenerationParameters(new SecureRandom())),
            "ec" => Pair(
                new ECKeyPairGenerator(),
                new ECKeyGenerationParameters(Org.BouncyCastle.Asn1.X9.X962NamedCurves.GetOid("prime256v1"), new SecureRandom())
            ),
            _ => null,
        };
        if (kind == "none")
            return null;
        await using var file = new StreamWriter(KeyFile);
        if (pair is null)
            await file.WriteAsync("no key");
        else if (kind == "locked")
        {
            using var rsa = RSA.Create(2048);
            await file.WriteAsync(
                rsa.ExportEncryptedPkcs8PrivateKeyPem("a password", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))
            );
        }
        else
        {
            using var pem = new PemWriter(file);
            pem.WriteObject(
                kind switch
                {
                    "public" => pair.Public,
                    "ed25519" => new Org.BouncyCastle.OpenSsl.Pkcs8Generator(pair.Private),
                    _ => pair.Private,
                }
            );
        }

        return pair?.Public;
    }

    private static AsymmetricCipherKeyPair Pair(IAsymmetricCipherKeyPairGenerator generator, KeyGenerationParameters with)
    {
        generator.Init(with);
        return generator.GenerateKeyPair();
    }

    private static async Task<bool> Verifies(string raw, Known known)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(raw));
        using var message = await MimeMessage.LoadAsync(stream);
        var verifier = new DkimVerifier(known);
        return await verifier.VerifyAsync(message, message.Headers[message.Headers.IndexOf(HeaderId.DkimSignature)]);
    }

    private MailSettings Settings(params (string Name, string? Value)[] otherwise)
    {
        var configuration = new ConfigurationManager();
        foreach (
            var (name, value) in (IEnumerable<(string, string?)>)
                [
                    ("Mail:Smtp", $"smtp://{Mailbox.Host}:{mailbox.Port}"),
                    ("Mail:From", "聚落 <house@example.org>"),
                    ("Mail:Dkim:Selector", "m1"),
                    ("Mail:Dkim:Domain", "house.example"),
                    ("Mail:Dkim:KeyFile", KeyFile),
                    .. otherwise,
                ]
        )
            configuration[name] = value;
        return MailSettings.Read(configuration, development: false);
    }

    private Task<TestHouse> House() => TestHouse.On(database, adjust: s => s.AddSingleton(Settings()));

    private static Task Send(TestHouse house, Community here, string reader) =>
        house.In(
            here,
            async s =>
                (
                    await s.GetRequiredService<Mailer>()
                        .Send(
                            new("test:dkim", reader, Languages.Chinese, "會議改期", "改到下午三點。\n.\n", [])
                            {
                                Unsubscribe = ("https://house.example.org/off", "不再收信"),
                            },
                            default
                        )
                ).ShouldBeTrue()
        );

    /// <summary>In place of the DNS.</summary>
    private sealed class Known(AsymmetricKeyParameter? key) : IDkimPublicKeyLocator
    {
        public List<string> Asked { get; } = [];

        public AsymmetricKeyParameter LocatePublicKey(
            string methods,
            string domain,
            string selector,
            CancellationToken cancellationToken = default
        )
        {
            if (Asked.Count == 0)
                Asked.Add($"{methods} {selector} {domain}");
            return key!;
        }

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods,
            string domain,
            string selector,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
