using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;

namespace Juluo.Delivery;

/// <summary>Signs emails (<see cref="MailDkim"/>). The key is read with the first email; while it cannot be read, emails wait, because a domain may ask others to reject unsigned ones.</summary>
internal sealed class MailSigner(MailSettings settings)
{
    private const int ShortestRsa = 1024; // RFC 8301 §3.2

    /// <summary>
    /// Headers that the signature covers. From is listed twice, and the others even if they are absent, so that none can be added on the way (RFC 6376 §8.15). RFC 8058
    /// §4 requires the two headers of the list.
    /// </summary>
    private static readonly string[] Covered =
    [
        "From",
        "From",
        "To",
        "Cc",
        "Subject",
        "Date",
        "Message-ID",
        "Reply-To",
        "In-Reply-To",
        "References",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
        "List-Id",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
    ];

    private volatile AsymmetricKeyParameter? known;

    /// <exception cref="NotTakenException">The key cannot be read.</exception>
    public void Sign(FormatOptions options, MimeMessage message)
    {
        if (settings.Dkim is not { } dkim)
            return;
        var key = Key(dkim);
        var signer = new DkimSigner(
            key,
            dkim.Domain,
            dkim.Selector,
            key is RsaKeyParameters ? DkimSignatureAlgorithm.RsaSha256 : DkimSignatureAlgorithm.Ed25519Sha256
        )
        {
            // Servers on the way fold headers and trim lines; relaxed mode still covers everything that a reader sees.
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
        signer.Sign(options, message, Covered);
    }

    /// <summary>Checks that emails can be signed.</summary>
    /// <exception cref="NotTakenException">The key cannot be read.</exception>
    public void Try()
    {
        if (settings.Dkim is { } dkim)
            Key(dkim);
    }

    private AsymmetricKeyParameter Key(MailDkim dkim)
    {
        if (known is { } key)
            return key;
        try
        {
            using var file = new StreamReader(dkim.KeyFile);
            using var pem = new PemReader(file);
            return known = pem.ReadObject() switch
            {
                AsymmetricCipherKeyPair { Private: var own } => Usable(own),
                AsymmetricKeyParameter own => Usable(own),
                _ => throw NotTakenException.Unsigned("the file holds no private key in PEM"),
            };
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // The runtime's message contains the path, which must not be shown on a page.
            throw NotTakenException.Unsigned(
                failed switch
                {
                    FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                    UnauthorizedAccessException => "the program may not read the file",
                    _ => "the file holds no private key in PEM that is not locked with a password",
                },
                failed
            );
        }
        catch (Exception failed)
            when (failed is PasswordException or InvalidCastException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw NotTakenException.Unsigned("the file holds no private key in PEM that is not locked with a password", failed);
        }
    }

    private static AsymmetricKeyParameter Usable(AsymmetricKeyParameter key) =>
        key switch
        {
            { IsPrivate: false } => throw NotTakenException.Unsigned("the file holds a public key, not the private one"),
            RsaKeyParameters { Modulus.BitLength: < ShortestRsa } => throw NotTakenException.Unsigned(
                $"an RSA key needs {ShortestRsa} bits or more"
            ),
            RsaKeyParameters or Ed25519PrivateKeyParameters => key,
            _ => throw NotTakenException.Unsigned("the key is neither RSA nor Ed25519"),
        };
}
