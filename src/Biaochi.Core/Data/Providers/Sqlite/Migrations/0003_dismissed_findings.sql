-- What rules found in submitted versions, and single findings that somebody passed by with a reason.

CREATE TABLE "RuleHits" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_RuleHits" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "DeclarationId" TEXT NOT NULL,
  "VersionId" TEXT NOT NULL,
  "Code" TEXT NOT NULL,
  "Count" INTEGER NOT NULL,
  CONSTRAINT "FK_RuleHits_DeclarationVersions_VersionId" FOREIGN KEY ("VersionId") REFERENCES "DeclarationVersions" ("Id") ON DELETE RESTRICT,
  CONSTRAINT "FK_RuleHits_Declarations_DeclarationId" FOREIGN KEY ("DeclarationId") REFERENCES "Declarations" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FindingDismissals" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_FindingDismissals" PRIMARY KEY,
  "RegionId" TEXT NOT NULL,
  "DeclarationId" TEXT NOT NULL,
  "Side" INTEGER NOT NULL,
  "Code" TEXT NOT NULL,
  "Place" TEXT NOT NULL,
  "RowId" TEXT NULL,
  "WordsHash" TEXT NOT NULL,
  "Reason" TEXT NOT NULL,
  "At" TEXT NOT NULL,
  "AccountId" TEXT NOT NULL,
  CONSTRAINT "FK_FindingDismissals_Declarations_DeclarationId" FOREIGN KEY ("DeclarationId") REFERENCES "Declarations" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_RuleHits_VersionId_Code" ON "RuleHits" ("VersionId", "Code");
CREATE INDEX "IX_RuleHits_RegionId_Code" ON "RuleHits" ("RegionId", "Code");
CREATE INDEX "IX_RuleHits_DeclarationId" ON "RuleHits" ("DeclarationId");
CREATE INDEX "IX_FindingDismissals_RegionId_DeclarationId" ON "FindingDismissals" ("RegionId", "DeclarationId");
CREATE INDEX "IX_FindingDismissals_RegionId_Code" ON "FindingDismissals" ("RegionId", "Code");
CREATE INDEX "IX_FindingDismissals_DeclarationId" ON "FindingDismissals" ("DeclarationId");
