using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Juluo.Delivery;

/// <summary>
/// Sends emails to the mail server, one after another over the same connection until <see cref="Rest"/>, because connecting and signing in costs more than an
/// email. A rejection concerns the server, this email for now, or this email permanently (RFC 5321 §4.2.1).
/// </summary>
public sealed class MailServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MailSettings settings;
    private readonly MailToken tokens;
    private readonly MailSigner signer;
    private readonly Clock clock;

    private readonly ConcurrentBag<SmtpConnection> idle = [];

    internal MailServer(MailSettings settings, MailToken tokens, MailSigner signer, Clock clock) =>
        (this.settings, this.tokens, this.signer, this.clock) = (settings, tokens, signer, clock);

    /// <exception cref="NotTakenException">The email was not accepted; the exception tells whether a retry makes sense.</exception>
    internal async Task Send(Post post)
    {
        HeldLock.Refuse("a mail server");
        using var enough = new CancellationTokenSource(Patience);
        if (idle.TryTake(out var kept))
        {
            try
            {
                await Hand(kept, post, enough.Token);
                return;
            }
            catch (NotTakenException not) when (not.Meant == NotTaken.Away && !enough.IsCancellationRequested)
            {
                // Servers close connections that were idle or have transmitted a number of emails. A new connection shows the server's actual state.
            }
        }

        await Hand(await Open(enough.Token), post, enough.Token);
    }

    /// <summary>Checks if the server accepts the account, the sender and this recipient; on a new connection, without sending. Also reads the signing key.</summary>
    /// <exception cref="NotTakenException">The server rejects one of them, or the key cannot be read.</exception>
    internal async Task Try(string to, CancellationToken stop)
    {
        HeldLock.Refuse("a mail server");
        signer.Try();
        using var connection = await Open(stop);
        await Meant(SmtpErrorCode.SenderNotAccepted, () => connection.Offer(to, stop));
        await connection.DisconnectAsync(quit: true, stop);
    }

    /// <summary>Closes all idle connections. Called when the queue is empty.</summary>
    internal async Task Rest()
    {
        while (idle.TryTake(out var connection))
        {
            using var enough = new CancellationTokenSource(Patience);
            using (connection)
                await connection.DisconnectAsync(quit: true, enough.Token);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }

    private async Task<SmtpConnection> Open(CancellationToken stop)
    {
        try
        {
            var token = settings.OAuth is { } oauth ? await tokens.Get(oauth, refused: null, stop) : null;
            try
            {
                return await Open(token, stop);
            }
            catch (AuthenticationException) when (token is not null)
            {
                // A token may be revoked before it expires.
                return await Open(await tokens.Get(settings.OAuth!, refused: token, stop), stop);
            }
        }
        catch (OperationCanceledException late)
        {
            throw NotTakenException.Away("The mail server did not answer in time.", late);
        }
        catch (AuthenticationException no)
        {
            // The library writes "535: 5.7.8 authentication failed" where the server wrote no colon.
            var said = no.Message;
            throw NotTakenException.Away(said.Length > 5 && said[3..5] == ": " ? said[..3] + said[4..] : said, no);
        }
    }

    /// <summary>Keeps the connection if it can transmit another email, and closes it otherwise.</summary>
    private async Task Hand(SmtpConnection connection, Post post, CancellationToken stop)
    {
        var ends = true;
        try
        {
            using var message = post.Compose(settings, clock.Now);
            await Meant(SmtpErrorCode.MessageNotAccepted, () => connection.Hand(message, signer, stop));
            ends = false;
        }
        catch (NotTakenException not) when (not.Meant != NotTaken.Away)
        {
            ends = !connection.IsConnected;
            throw;
        }
        finally
        {
            if (ends)
                connection.Dispose();
            else
                idle.Add(connection);
        }
    }

    private async Task<SmtpConnection> Open(string? token, CancellationToken stop)
    {
        try
        {
            return await SmtpConnection.Open(settings, token, stop);
        }
        catch (Exception failed) when (IsAnswer(failed))
        {
            throw Meaning(failed, SmtpErrorCode.SenderNotAccepted);
        }
    }

    /// <param name="unnamed">The scope of a refusal if the library does not report one.</param>
    private static async Task Meant(SmtpErrorCode unnamed, Func<Task> say)
    {
        try
        {
            await say();
        }
        catch (Exception failed) when (IsAnswer(failed))
        {
            throw Meaning(failed, unnamed);
        }
    }

    /// <returns>True for a failure of the conversation; false for a bug of ours, a rejected password, or an already converted exception.</returns>
    private static bool IsAnswer(Exception failed) =>
        failed
            is CommandException
                or ProtocolException
                or ServiceNotAuthenticatedException
                or ServiceNotConnectedException
                or SslHandshakeException
                or OperationCanceledException
                or IOException
                or SocketException
                or NotSupportedException;

    private static NotTakenException Meaning(Exception failed, SmtpErrorCode unnamed) =>
        failed switch
        {
            SmtpCommandException no => OfReply(no, unnamed),
            ServiceNotAuthenticatedException => NotTakenException.Away(failed.Message, failed),
            OperationCanceledException => NotTakenException.Away("The mail server did not answer in time.", failed),
            _ => NotTakenException.Away(failed.GetBaseException().Message, failed),
        };

    /// <summary>
    /// Converts a refusal. One before the sender concerns every email, and so does one of the sender, which the operator must fix like an account; unless it concerns
    /// the size announced with it (RFC 1870). For this email 5xx is permanent, anything else temporary. A missing account (530), and a server that closes (421, 521),
    /// concern all.
    /// </summary>
    private static NotTakenException OfReply(SmtpCommandException no, SmtpErrorCode unnamed)
    {
        var (code, said) = ((int)no.StatusCode, $"{(int)no.StatusCode} {no.Message}");
        var concerning = no.ErrorCode == SmtpErrorCode.UnexpectedStatusCode ? unnamed : no.ErrorCode;
        var ofThis = concerning != SmtpErrorCode.SenderNotAccepted || no.ErrorCode == concerning && code is 452 or 552;
        return !ofThis || code is 421 or 521 or 530 ? NotTakenException.Away(said, no)
            : code is >= 500 and < 600 ? NotTakenException.Refused(said)
            : NotTakenException.Later(said);
    }
}
