namespace Juluo.Forms;

/// <summary>Tries a code in a separate transaction, so that the attempt counts even if the request fails.</summary>
internal sealed class CodeTrial(Clock clock, IServiceScopeFactory scopes)
{
    /// <param name="id">The code to try, or null if this browser requested none.</param>
    public async Task<bool> Fits(Guid? id, string? typed, Community community, CancellationToken stop)
    {
        var code = string.Concat((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        if (id is not { } asked || code.Length != 6)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        var beside = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await beside.Begin(community, stop);
        var fits = await new ResumeCodes(beside, clock).Try(asked, code, stop);
        await beside.Commit(stop);
        return fits;
    }
}
