namespace Juluo.Host.Commands;

/// <summary>The arguments of <c>juluo review</c>.</summary>
internal sealed record ReviewWish(
    string File,
    string Rules,
    string? Options,
    string? County,
    string? At,
    string? Folder,
    string[] Readings,
    string Language,
    bool Petitions,
    bool Quiet,
    bool Json
);
