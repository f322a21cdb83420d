namespace Juluo.People;

/// <summary>A profession or a group of professions in the community's list.</summary>
/// <param name="Group">The group of a profession, if any.</param>
/// <param name="CodeTw">The code in 行業統計分類, 11th revision (2021).</param>
/// <param name="CodeIsic">The code in ISIC Rev. 4.</param>
/// <param name="People">The number of people who are here, have it and show it.</param>
public sealed record ProfessionLine(
    ProfessionId Id,
    LocalizedText Name,
    bool IsGroup,
    ProfessionId? Group,
    string? CodeTw,
    string? CodeIsic,
    bool Retired,
    int People
);
