namespace Juluo.Forms;

/// <summary>Tries a code in work of its own: a try counts whatever comes of the request.</summary>
internal sealed class CodeTrial(Clock clock, IServiceScopeFactory scopes)
{
    /// <param name="id">The code that is tried; null: this browser asked for none.</param>
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
