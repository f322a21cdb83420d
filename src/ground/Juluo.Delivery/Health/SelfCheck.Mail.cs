namespace Juluo.Delivery;

public sealed partial class SelfCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Tries a complete email conversation up to the message itself: signing key, connection, TLS, access token, account, sender, and an operator as recipient. Nothing
    /// is sent. A rejection by the server as a whole is an error; a rejected recipient may be a problem of that one address only.
    /// </summary>
    /// <returns>The problem, or null if everything was accepted.</returns>
    private async Task<Finding?> TryMail(Community? only, CancellationToken stop)
    {
        if (mail.Server is not { } server)
            return null;
        var to = await AnOperator(only, stop) ?? mail.From.Address;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        try
        {
            await mailServer.Try(to, enough.Token);
            return null;
        }
        catch (NotTakenException not) when (not.Meant == NotTaken.Away)
        {
            return Finding.Bad("mail", not.Finding, ("server", server.Host), ("why", not.Message.TrimEnd('.')));
        }
        catch (NotTakenException not)
        {
            return Finding.Attention("mail", "reader", ("server", server.Host), ("why", not.Message.TrimEnd('.')));
        }
    }

    /// <summary>Sends a test email, bypassing the queue.</summary>
    /// <param name="to">The recipient; null for the sender's own address.</param>
    public async Task<Finding> SendMail(string? to, Words words)
    {
        if (mail.Server is not { } server)
            return Finding.Bad("mail", "unset", ("count", 0));
        to ??= mail.From.Address;
        var (subject, text) = (words["check.mail.test.subject"], words["check.mail.test.text"]);
        try
        {
            var html = $"<p>{WebUtility.HtmlEncode(text)}</p>";
            await mailServer.Send(new Post(new(Guid.Empty), clock.NewKey(), to, subject, text, html, null, 0, null));
            await mailServer.Rest();
            return Finding.Good("mail", "sent", ("to", to), ("server", server.Host));
        }
        catch (NotTakenException not)
        {
            return Finding.Bad("mail", "not-sent", ("to", to), ("why", not.Message.TrimEnd('.')));
        }
    }

    private async Task<string?> AnOperator(Community? only, CancellationToken stop)
    {
        foreach (var community in await Meant(only, stop))
        {
            await using var work = new UnitOfWork(source);
            await work.Begin(community, stop);
            var operators = await permitted(work, "delivery.check", null, stop);
            if ((await recipients(work, operators, stop)).Select(r => r.Email).OfType<string>().FirstOrDefault() is { } email)
                return email;
        }

        return null;
    }
}
